package org.twogrids.cases.visits;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.ClosurePolicy;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// Who can be asked to close a case, over HTTP.
@Path("/api/cases/{id}/closure/verifiers")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class VerifierResource {

    private static final String ASKED =
            """
            {"member":"01890000-0000-7000-8000-000000000000","reason":"末次回访已完成,请核实销号"}""";

    private final VerifierDesk desk;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    VerifierResource(VerifierDesk desk, CaseAnswer answer, Directory directory, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who can be asked to close it, whoever is to be asked first first")
    public Verifiers able(@PathParam("id") String id) {
        DirectoryView names = directory.view();
        return new Verifiers(
                desk.able(CaseId.named(id), caller).stream()
                        .map(it -> Verifier.of(it, names))
                        .toList());
    }

    @POST
    @Operation(summary = "One of them is asked, and let in where it is restricted; needs If-Match")
    public Response ask(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "asked", value = ASKED)))
                    @Valid
                    @NotNull
                    Wish body) {
        return answer.to(
                () -> desk.ask(CaseId.named(id), ifMatch, body.member(), body.reason(), caller));
    }

    /// @param member null for whoever is to be asked first
    record Wish(@Nullable UUID member, @NotBlank @PlainText(max = 500) String reason) {}

    record Verifiers(List<Verifier> items) {}

    /// @param role as which they may close it
    /// @param knows whether they are involved in it already
    /// @param asked whether they were asked since it has come to an end
    record Verifier(UUID id, String name, Role role, boolean knows, boolean asked) {

        static Verifier of(ClosurePolicy.Verifier able, DirectoryView names) {
            return new Verifier(
                    able.member(),
                    names.memberName(able.member()),
                    able.role(),
                    able.knows(),
                    able.asked());
        }
    }
}
