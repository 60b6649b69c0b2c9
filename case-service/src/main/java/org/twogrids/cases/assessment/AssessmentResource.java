package org.twogrids.cases.assessment;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.cases.cases.Confirmation;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Wording;

/// The assessment of a case over HTTP.
@Path("/api/cases/{id}/assessment")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AssessmentResource {

    private static final String FACTORS =
            """
            {"add":["THREAT"],"remove":["ELDER"],"reason":"对方扬言要动手;老人不住在此处"}""";

    private static final String CONFIRMATION =
            """
            {"risk":"YELLOW","reason":"双方已分开居住,民警每日走访"}""";

    private static final String CATEGORY =
            """
            {"category":"0109","reason":"入户见到妻子手臂淤青,称被丈夫殴打"}""";

    private static final String DECISION =
            """
            {"agree":true,"reason":"已分别见到双方,确系口角,无人受伤"}""";

    private final AssessmentDesk desk;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    AssessmentResource(AssessmentDesk desk, CaseAnswer answer, Directory directory, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The risk that the score proposes and why, and what a person confirmed")
    public Assessment read(@PathParam("id") String id, @Context HttpHeaders headers) {
        return Assessment.of(
                desk.read(CaseId.named(id), caller), Wording.locale(headers), directory.view());
    }

    @POST
    @Path("factors")
    @Operation(summary = "Risk factors that have turned out to hold, or not to; needs If-Match")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "factors",
                                                            value = FACTORS)))
                    @Valid
                    @NotNull
                    Factors body) {
        return answer.to(
                () ->
                        desk.change(
                                CaseId.named(id),
                                ifMatch,
                                body.added(),
                                body.removed(),
                                body.reason(),
                                caller));
    }

    @POST
    @Path("confirmation")
    @Operation(summary = "A person says how urgent it is; needs If-Match")
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "confirmation",
                                                            value = CONFIRMATION)))
                    @Valid
                    @NotNull
                    Said body) {
        return answer.to(
                () -> desk.confirm(CaseId.named(id), ifMatch, body.risk(), body.reason(), caller));
    }

    @POST
    @Path("category")
    @Operation(summary = "It is another kind of matter; away from 0109 and 1503 takes two people")
    public Response recategorise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "category",
                                                            value = CATEGORY)))
                    @Valid
                    @NotNull
                    NewCategory body) {
        return answer.to(
                () ->
                        desk.recategorise(
                                CaseId.named(id), ifMatch, body.category(), body.reason(), caller));
    }

    @POST
    @Path("category/decision")
    @Operation(summary = "The second person agrees that it is another kind of matter, or does not")
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "decision",
                                                            value = DECISION)))
                    @Valid
                    @NotNull
                    Decision body) {
        return answer.to(
                () -> desk.decide(CaseId.named(id), ifMatch, body.agree(), body.reason(), caller));
    }

    record Factors(
            @Nullable Set<@NotNull RiskFactor> add,
            @Nullable Set<@NotNull RiskFactor> remove,
            @NotBlank @PlainText(max = 500) String reason) {

        Set<RiskFactor> added() {
            return add == null ? Set.of() : add;
        }

        Set<RiskFactor> removed() {
            return remove == null ? Set.of() : remove;
        }
    }

    /// @param reason needed where it is not what the score proposes
    record Said(@NotNull Risk risk, @Nullable @PlainText(max = 500) String reason) {}

    record NewCategory(
            @NotBlank @PlainText(max = 10) String category,
            @NotBlank @PlainText(max = 500) String reason) {}

    record Decision(boolean agree, @NotBlank @PlainText(max = 500) String reason) {}

    /// @param risk that holds now; never less urgent than proposed unless a person said so
    /// @param proposed by the score of the case, never of a person
    /// @param lowest what it never falls below; null where the score decides alone
    /// @param confirmed null while it waits for a person
    /// @param earlier calls within ninety days from the same people or address, as far as the
    ///     caller may see them
    /// @param doubt null where nothing waits for a second person
    /// @param moves CHANGE_FACTORS, RECATEGORISE, CONFIRM, DECIDE
    record Assessment(
            Risk risk,
            Risk proposed,
            int score,
            @Nullable Risk lowest,
            List<Factor> reasons,
            @Nullable Confirmed confirmed,
            List<Earlier> earlier,
            @Nullable Doubt doubt,
            List<String> moves) {

        static Assessment of(AssessmentDesk.Seen seen, Locale locale, DirectoryView names) {
            Confirmation confirmation = seen.about().confirmation();
            CategoryDoubt doubt = seen.doubt();
            return new Assessment(
                    seen.about().risk(),
                    seen.proposed(),
                    seen.score(),
                    seen.category().lowest(),
                    seen.reasons().stream()
                            .map(
                                    it ->
                                            new Factor(
                                                    it.factor(),
                                                    it.factor().label(locale),
                                                    it.points(),
                                                    it.red()))
                            .toList(),
                    confirmation == null ? null : Confirmed.of(confirmation, names),
                    seen.earlier().stream().map(it -> new Earlier(it.id(), it.number())).toList(),
                    doubt == null
                            ? null
                            : new Doubt(
                                    doubt.category(),
                                    CaseView.Named.member(doubt.member(), names),
                                    doubt.at(),
                                    seen.why()),
                    seen.moves());
        }
    }

    /// @param points what it adds to the score
    /// @param red whether it is red by itself
    record Factor(RiskFactor code, String name, int points, boolean red) {}

    record Confirmed(Risk risk, CaseView.Named by, Instant at) {

        static Confirmed of(Confirmation said, DirectoryView names) {
            return new Confirmed(said.risk(), CaseView.Named.member(said.by(), names), said.at());
        }
    }

    record Earlier(UUID id, String number) {}

    /// @param category what it is, as `by` says
    record Doubt(String category, CaseView.Named by, Instant at, @Nullable String reason) {}
}
