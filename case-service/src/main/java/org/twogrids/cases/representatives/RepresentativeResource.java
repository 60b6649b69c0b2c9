package org.twogrids.cases.representatives;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.web.PlainText;

/// Who speaks for all who bring a matter together, over HTTP.
@Path("/api/cases/{id}/representatives")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RepresentativeResource {

    private static final String NAMED =
            """
            {"parties":[0,3],"reason":"三十二户在院内推选,有签名表"}""";

    private final RepresentativeDesk desk;
    private final CaseAnswer answer;
    private final Caller caller;

    RepresentativeResource(RepresentativeDesk desk, CaseAnswer answer, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.caller = caller;
    }

    @PUT
    @Operation(summary = "These parties, five at most, speak for all who bring it; needs If-Match")
    public Response name(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "named", value = NAMED)))
                    @Valid
                    @NotNull
                    Representatives body) {
        return answer.to(
                () -> desk.name(CaseId.named(id), ifMatch, body.parties(), body.reason(), caller));
    }

    /// @param parties all of them, 0 for the case's first party; empty where nobody speaks for the
    ///     others any more
    /// @param reason how they were chosen
    record Representatives(
            @NotNull Set<@NotNull Integer> parties,
            @NotBlank @PlainText(max = 500) String reason) {}
}
