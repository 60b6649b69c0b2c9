package org.twogrids.grid.areas;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.PlainText;

/// Teams and duty of an area that ends go on in others, said afterwards.
@Path("/api/grid/areas/{code}/inheritance")
@Authenticated
class InheritanceResource {

    private final LeftoverDesk desk;
    private final Directory directory;
    private final Administration administration;

    InheritanceResource(LeftoverDesk desk, Directory directory, Administration administration) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
    }

    /// From now on, or from the area's end where that lies ahead; answers what is left then.
    @POST
    @Operation(
            operationId = "passLeftoversOn",
            summary = "Let what an area left go on in others of the same kind")
    public LeftoverResource.Left pass(
            @PathParam("code") @PlainText(max = 20) @Parameter(example = "110101001005001")
                    String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Heirs body) {
        var passed = desk.pass(code, ifMatch, body.heirs, body.reason, administration.imports());
        var view = directory.view();
        return LeftoverResource.Left.of(
                view,
                code,
                passed.ends(),
                Leftovers.of(view, Set.of(code), passed.at()).without(passed.keys()));
    }

    /// @param heirs codes of the areas in each of which it goes on
    record Heirs(
            @NotEmpty @Size(max = 50) List<@NotBlank @PlainText(max = 20) String> heirs,
            @NotBlank @PlainText(max = 500) String reason) {}
}
