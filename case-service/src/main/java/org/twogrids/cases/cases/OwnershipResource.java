package org.twogrids.cases.cases;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;

/// Which leader answers for a case, over HTTP.
@Path("/api/cases/{id}/ownership")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OwnershipResource {

    private final OwnershipDesk desk;
    private final CaseAnswer answer;
    private final Caller caller;

    OwnershipResource(OwnershipDesk desk, CaseAnswer answer, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "The owner hands the case to another leader; needs If-Match")
    public Response handOver(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "ownership",
                                                            value = Examples.HANDOVER)))
                    @Valid
                    @NotNull
                    CaseResource.Handover body) {
        return answer.to(
                () -> desk.handOver(CaseId.named(id), ifMatch, body.to(), body.reason(), caller));
    }
}
