package org.twogrids.cases.mediation;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.web.PlainText;

/// Who is not to handle a case, over HTTP.
@Path("/api/cases/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RecusalResource {

    private final RecusalDesk desk;
    private final CaseAnswer answer;
    private final Caller caller;

    RecusalResource(RecusalDesk desk, CaseAnswer answer, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    @Path("recusals")
    @Operation(summary = "A party asks for another mediator, who takes over; needs If-Match")
    public Response askedFor(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "recusal",
                                                            value =
                                                                    "{\"party\":0,\"reason\":\"认为调解员偏向对方\"}")))
                    @Valid
                    @NotNull
                    Asked body) {
        return answer.to(
                () ->
                        desk.askedFor(
                                CaseId.named(id),
                                ifMatch,
                                body.party(),
                                body.member(),
                                body.reason(),
                                caller));
    }

    @POST
    @Path("conflicts")
    @Operation(summary = "A mediator's own interest in the matter; needs If-Match")
    public Response declare(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "conflict",
                                                            value =
                                                                    "{\"kind\":\"KIN\",\"reason\":\"甲某是本人表亲\"}")))
                    @Valid
                    @NotNull
                    Declared body) {
        return answer.to(
                () -> desk.declare(CaseId.named(id), ifMatch, body.kind(), body.reason(), caller));
    }

    /// @param party who has asked for it, 0 for the first party
    /// @param member who is not wanted; the handler where missing
    record Asked(
            @NotNull @Min(0) Integer party,
            @Nullable UUID member,
            @NotBlank @PlainText(max = 500) String reason) {}

    record Declared(@NotNull Conflict kind, @NotBlank @PlainText(max = 500) String reason) {}
}
