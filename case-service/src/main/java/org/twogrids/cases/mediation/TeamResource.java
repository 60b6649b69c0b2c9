package org.twogrids.cases.mediation;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.Wording;

/// Who sits in a mediation, over HTTP.
@Path("/api/cases/{id}/mediation/team")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TeamResource {

    private static final String TEAM =
            """
            {"mediators":["01890000-0000-7000-8000-000000000000"],"secretary":null,
             "helpers":["01890000-0000-7000-8000-000000000001"],"consents":[0,1]}""";

    private final TeamDesk desk;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    TeamResource(TeamDesk desk, CaseAnswer answer, Directory directory, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "Whom the template of the category would bring together, and why; nothing is"
                            + " stored")
    public ProposalView propose(@PathParam("id") String id, @Context HttpHeaders headers) {
        return ProposalView.of(
                desk.propose(CaseId.named(id), caller), Wording.locale(headers), directory.view());
    }

    /// By whoever leads, while mediation is under way: names everybody who sits there from now
    /// on. They see the case as long as mediation lasts. Helpers need the consent of all
    /// parties (People's Mediation Law, art. 20), otherwise 409 `helpers-unwanted`; whoever is
    /// excluded from the case 400 `excluded-member`.
    @PUT
    @Operation(summary = "Who sits in the mediation from now on; needs If-Match")
    public Response assemble(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "team", value = TEAM)))
                    @Valid
                    @NotNull
                    TeamWish body) {
        return answer.to(() -> desk.assemble(CaseId.named(id), ifMatch, body, caller));
    }

    /// @param template the prefix of category codes whose template it is; null where none fits
    record ProposalView(
            @Nullable String template,
            List<Person> mediators,
            List<Person> secretaries,
            List<Person> helpers) {

        static ProposalView of(TeamProposal proposal, Locale locale, DirectoryView names) {
            return new ProposalView(
                    proposal.template(),
                    people(proposal.mediators(), locale, names),
                    people(proposal.secretaries(), locale, names),
                    people(proposal.helpers(), locale, names));
        }

        private static List<Person> people(
                List<TeamProposal.Candidate> all, Locale locale, DirectoryView names) {
            return all.stream().map(it -> Person.of(it, locale, names)).toList();
        }
    }

    /// @param reason why they could come: `SEAT`, `OFFICE`, `SKILL`
    /// @param text the reason in words
    /// @param proposed whether they are proposed; the others may be taken instead
    record Person(UUID id, String name, TeamReason.Code reason, String text, boolean proposed) {

        static Person of(TeamProposal.Candidate who, Locale locale, DirectoryView names) {
            return new Person(
                    who.member(),
                    names.memberName(who.member()),
                    who.reason().code(),
                    who.reason().text(locale, names),
                    who.proposed());
        }
    }
}
