package org.twogrids.cases.pauses;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;

/// Deadlines that stand still, over HTTP.
@Path("/api/cases/{id}/pause")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PauseResource {

    private static final String PAUSE =
            """
            {"reason":"APPRAISAL","until":"2026-12-10","words":"漏水原因待鉴定,双方同意等结论"}""";

    private final PauseDesk desk;
    private final CaseAnswer answer;
    private final Caller caller;

    PauseResource(PauseDesk desk, CaseAnswer answer, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Which deadline stands still, and for which reasons one may")
    public PauseDesk.Standing read(@PathParam("id") String id) {
        return desk.read(CaseId.named(id), caller);
    }

    /// Of red cases nothing stands still (409 `red-runs-on`), of others what no law says and what
    /// has not passed (409 `nothing-to-pause`).
    @POST
    @Operation(summary = "A deadline stands still for a reason until a day; needs If-Match")
    public Response pause(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "pause", value = PAUSE)))
                    @Valid
                    @NotNull
                    Pause body) {
        return answer.to(() -> desk.pause(CaseId.named(id), ifMatch, body, caller));
    }

    /// 409 `nothing-paused` where none stands still.
    @POST
    @Path("end")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The deadline runs on before its day; needs If-Match")
    public Response resume(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer.to(() -> desk.resume(CaseId.named(id), ifMatch, caller));
    }
}
