package org.twogrids.cases.contacts;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;

/// The first word with whoever asked, and the answer, over HTTP.
@Path("/api/cases/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ContactResource {

    private static final String CONTACT =
            """
            {"party":0,"means":"PHONE","reached":true,"note":"已通话,约明日上午上门"}""";

    private static final String FEEDBACK =
            """
            {"means":"PHONE","words":"热力公司已到场检修,今晚恢复供暖,请留意室温"}""";

    private final ContactDesk desk;
    private final CaseAnswer answer;
    private final Caller caller;

    ContactResource(ContactDesk desk, CaseAnswer answer, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.caller = caller;
    }

    @GET
    @Path("contacts")
    @Operation(summary = "What the caller may do so that whoever asked waits no longer")
    public Moves moves(@PathParam("id") String id) {
        return new Moves(desk.moves(CaseId.named(id), caller));
    }

    /// Ends the time for the first contact, where somebody was reached.
    @POST
    @Path("contacts")
    @Operation(
            summary = "A party, or whoever asked, was called or visited; or one more try was made")
    public Response contact(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "contact",
                                                            value = CONTACT)))
                    @Valid
                    @NotNull
                    Contact body) {
        return answer.to(() -> desk.contact(CaseId.named(id), body, key, caller));
    }

    /// Ends the time for the answer, and that for the first contact.
    @POST
    @Path("feedback")
    @Operation(summary = "Whoever asked has heard what has come of it")
    public Response answer(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "feedback",
                                                            value = FEEDBACK)))
                    @Valid
                    @NotNull
                    Feedback body) {
        return answer.to(() -> desk.answer(CaseId.named(id), body, key, caller));
    }

    /// @param moves `CONTACT`, `FEEDBACK`
    record Moves(List<String> moves) {}
}
