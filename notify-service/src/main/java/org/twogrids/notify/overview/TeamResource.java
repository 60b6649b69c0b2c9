package org.twogrids.notify.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.overview.TeamAlerts.Row;

/// Who has been told of the cases in one's areas and of one's teams, and who has taken note.
@Path("/api/alerts/team")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class TeamResource {

    private static final int A_PAGE = 50;
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final String LIST =
            """
            {"items":[{"id":"0199c0de-7a10-7000-8000-000000000042","kind":"OFFICER","state":"OPEN",\
            "recipient":{"id":"0199c0de-7a10-7000-8000-000000000007","name":"周平安"},\
            "case":{"id":"0199c0de-79f0-7000-8000-000000000041","number":"DHM-2026-000123",\
            "category":"0602","risk":"ORANGE","grid":"110101001005001"},\
            "raisedAt":"2026-11-24T09:30:00+08:00","acknowledgeBy":"2026-11-24T11:30:00+08:00",\
            "acknowledgedAt":null,"snoozedUntil":null,"lapsed":false,"failure":null}],"next":null}\
            """;
    private static final String COUNTS =
            """
            {"items":[{"risk":"RED","open":2,"late":1,"failed":0},\
            {"risk":"ORANGE","open":5,"late":0,"failed":0}]}\
            """;

    private final TeamAlerts alerts;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    TeamResource(TeamAlerts alerts, Directory directory, Caller caller, Clock clock) {
        this.alerts = alerts;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Everybody's alerts of the cases in my areas and of my teams, newest first",
            description =
                    "Of those with the given state. Nothing of restricted cases, and no mentor's"
                            + " copies.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = TeamList.class),
                            examples = @ExampleObject(name = "one open alert", value = LIST)))
    public TeamList list(
            @Parameter(
                            description = "OPEN, ACKNOWLEDGED or ENDED; OPEN without it",
                            schema = @Schema(implementation = Alert.State.class))
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor")
                    @Nullable String cursor) {
        List<Row> found = alerts.page(caller.reach(), known(state), before(cursor), A_PAGE + 1);
        boolean more = found.size() > A_PAGE;
        List<Row> shown = more ? found.subList(0, A_PAGE) : found;
        DirectoryView view = directory.view();
        return new TeamList(
                shown.stream().map(row -> item(row, view)).toList(),
                more ? shown.getLast().id().toString() : null);
    }

    @GET
    @Path("/counts")
    @Operation(
            summary = "How many of them are open, by risk",
            description = "`late`: their time has passed. `failed`: nobody is told any more.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = CountList.class),
                            examples = @ExampleObject(name = "two risks", value = COUNTS)))
    public CountList counts() {
        return new CountList(alerts.counts(caller.reach(), clock.instant()));
    }

    private static Item item(Row row, DirectoryView view) {
        Instant acknowledgedAt = row.acknowledgedAt();
        Instant snoozedUntil = row.snoozedUntil();
        return new Item(
                row.id(),
                row.kind(),
                row.deadline(),
                row.state(),
                new Person(row.recipient(), view.memberName(row.recipient())),
                new Case(row.caseId(), row.number(), row.category(), row.risk(), row.grid()),
                local(row.raisedAt()),
                local(row.acknowledgeBy()),
                acknowledgedAt == null ? null : local(acknowledgedAt),
                snoozedUntil == null ? null : local(snoozedUntil),
                row.lapsed(),
                row.failure());
    }

    private static String known(@Nullable String state) {
        if (state == null) {
            return Alert.State.OPEN.name();
        }
        if (Arrays.stream(Alert.State.values()).noneMatch(each -> each.name().equals(state))) {
            throw new UnknownState();
        }
        return state;
    }

    private static UUID before(@Nullable String cursor) {
        try {
            return cursor == null ? NEWEST : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new UnknownCursor();
        }
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
    }

    /// @param next the cursor of the next page; null on the last
    record TeamList(List<Item> items, @Nullable String next) {}

    /// @param deadline which one of the case it is about; null where it is about the case itself
    /// @param snoozedUntil when the recipient is told again; null where they have not put it off
    /// @param lapsed taken note of before, and nothing followed
    /// @param failure why nobody is told any more; null while somebody is
    record Item(
            UUID id,
            String kind,
            @Nullable String deadline,
            String state,
            Person recipient,
            @JsonProperty("case") Case about,
            OffsetDateTime raisedAt,
            OffsetDateTime acknowledgeBy,
            @Nullable OffsetDateTime acknowledgedAt,
            @Nullable OffsetDateTime snoozedUntil,
            boolean lapsed,
            @Nullable String failure) {}

    record Person(UUID id, String name) {}

    record Case(
            UUID id,
            String number,
            @Nullable String category,
            String risk,
            @Nullable String grid) {}

    record CountList(List<TeamAlerts.Count> items) {}

    private static final class UnknownState extends InvalidField {
        UnknownState() {
            super("state", "unknown-alert-state");
        }
    }

    private static final class UnknownCursor extends InvalidField {
        UnknownCursor() {
            super("cursor", "unknown-cursor");
        }
    }
}
