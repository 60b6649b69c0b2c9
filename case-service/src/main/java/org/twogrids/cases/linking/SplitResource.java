package org.twogrids.cases.linking;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;

/// A case of a part of another, over HTTP.
@Path("/api/cases/{id}/split")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SplitResource {

    private static final String PIECE =
            """
            {"category":"0204","title":"喂养流浪猫","narrative":"其中一方另因喂猫与楼下争执。","parties":[0],
             "reason":"走访得知是两件事"}""";

    private final SplitDesk desk;
    private final Caller caller;

    SplitResource(SplitDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /// By whoever answers for the case. The new case may go to others: of it they learn number and
    /// state. 409 `split-would-reveal` where a restricted case would have a part that is not.
    @POST
    @Operation(
            summary =
                    "A part of the case is another matter, and a case of its own from now on;"
                            + " needs If-Match")
    public Response split(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "piece", value = PIECE)))
                    @Valid
                    @NotNull
                    Piece body) {
        Case opened = desk.split(CaseId.named(id), ifMatch, key, body, caller);
        return Response.created(URI.create("/api/cases/" + opened.id()))
                .entity(new Opened(opened.id().value(), opened.number(), opened.state().name()))
                .build();
    }

    record Opened(UUID id, String number, String status) {}
}
