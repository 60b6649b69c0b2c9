package org.twogrids.cases.protection;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
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

/// The need-to-know list of a restricted case over HTTP; read with its protection.
@Path("/api/cases/{id}/protection/knowledge")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class NeedToKnowResource {

    private static final String MEMBER =
            """
            {"member":"01890000-0000-7000-8000-000000000000","reason":"妇联主席陪同就医"}""";

    private final NeedToKnowDesk desk;
    private final CaseAnswer answer;
    private final Caller caller;

    NeedToKnowResource(NeedToKnowDesk desk, CaseAnswer answer, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "The owner lets one more person know; needs If-Match")
    public Response admit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "member",
                                                            value = MEMBER)))
                    @Valid
                    @NotNull
                    Person body) {
        return answer.to(
                () -> desk.admit(CaseId.named(id), ifMatch, body.member(), body.reason(), caller));
    }

    @POST
    @Path("removal")
    @Operation(summary = "The owner takes somebody out who was let in; needs If-Match")
    public Response dismiss(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "member",
                                                            value = MEMBER)))
                    @Valid
                    @NotNull
                    Person body) {
        return answer.to(
                () ->
                        desk.dismiss(
                                CaseId.named(id), ifMatch, body.member(), body.reason(), caller));
    }

    record Person(@NotNull UUID member, @NotBlank @PlainText(max = 500) String reason) {}
}
