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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// Return visits, closing and reopening over HTTP.
@Path("/api/cases/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class VisitResource {

    private static final String VISIT =
            """
            {"party":0,"means":"HOME","outcome":"SATISFIED","visitedAt":"2026-11-27T10:00:00+08:00",\
            "note":"双方相安无事,暖气已修好"}""";

    private final VisitDesk desk;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    VisitResource(VisitDesk desk, CaseAnswer answer, Directory directory, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Path("visits")
    @Operation(summary = "Who was visited with what outcome, and who is still to be heard by when")
    public Visits visits(@PathParam("id") String id) {
        return Visits.of(desk.read(CaseId.named(id), caller), directory.view());
    }

    @POST
    @Path("visits")
    @Operation(summary = "One party asked alone how things stand; a relapse reopens the case")
    public Response visit(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "visit", value = VISIT)))
                    @Valid
                    @NotNull
                    Visit body) {
        return answer.to(() -> desk.record(CaseId.named(id), body, key, caller));
    }

    @POST
    @Path("closure")
    @Operation(summary = "A second person closes it after the last visit; needs If-Match")
    public Response close(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "closure",
                                                            value = "{\"archive\":false}")))
                    @Valid
                    @NotNull
                    Closure body) {
        return answer.to(
                () -> desk.close(CaseId.named(id), ifMatch, body.archive(), body.reason(), caller));
    }

    @POST
    @Path("reopening")
    @Operation(summary = "The owner or a leader takes an ended case up again; needs If-Match")
    public Response reopen(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "reopening",
                                                            value = "{\"reason\":\"对方又来敲门\"}")))
                    @Valid
                    @NotNull
                    Reopening body) {
        return answer.to(() -> desk.reopen(CaseId.named(id), ifMatch, body.reason(), caller));
    }

    /// @param archive whether to put it away although somebody could not be visited
    /// @param reason needed for that
    record Closure(boolean archive, @Nullable @PlainText(max = 500) String reason) {}

    record Reopening(@NotBlank @PlainText(max = 500) String reason) {}

    /// @param due by when the next round is due; null where none is
    /// @param waiting the parties to be heard in it, 0 for the first
    record Visits(@Nullable Instant due, List<Integer> waiting, List<Item> items) {

        static Visits of(VisitDesk.Seen record, DirectoryView names) {
            return new Visits(
                    record.due() == null ? null : record.due().due(),
                    record.waiting(),
                    record.visits().stream().map(it -> Item.of(it, record, names)).toList());
        }
    }

    /// @param ending which end of the matter it follows, 1 for the first
    /// @param round 1 for the first
    /// @param note null where there is none or it is not for the caller
    record Item(
            UUID id,
            int ending,
            int round,
            int party,
            ReturnVisit.Means means,
            VisitOutcome outcome,
            Instant visitedAt,
            CaseView.Named by,
            @Nullable String note) {

        static Item of(ReturnVisit visit, VisitDesk.Seen record, DirectoryView names) {
            UUID note = visit.note();
            return new Item(
                    visit.id(),
                    visit.ending(),
                    visit.round() + 1,
                    visit.party(),
                    visit.means(),
                    visit.outcome(),
                    visit.visitedAt(),
                    CaseView.Named.member(visit.visitor(), names),
                    note == null ? null : record.words().get(note));
        }
    }
}
