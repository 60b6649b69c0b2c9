package org.twogrids.notify.rehearsal;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Reach;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.notify.alerts.Foresight;
import org.twogrids.notify.alerts.Foresight.Foreseen;
import org.twogrids.notify.alerts.Foresight.ToBeTold;
import org.twogrids.notify.deliveries.Ways;
import org.twogrids.notify.policies.Policies;
import org.twogrids.notify.policies.WrittenBook;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;

/// Who would be told, when and by what, if nobody ever took note.
@Path("/api/alerts/policies/rehearsal")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class RehearsalResource {

    private static final String IMAGINED =
            """
            {"on":"OPENED","category":"0602","risk":"RED","grid":"110101001005001",\
            "at":"2026-11-24T23:00:00+08:00"}\
            """;
    private static final String EXAMPLE =
            """
            {"rule":"everything else","told":[{"as":"OFFICER","step":0,"kind":"OFFICER",\
            "to":{"id":"0199c0de-7a10-7000-8000-000000000007","name":"周平安"},\
            "at":"2026-11-24T23:00:00+08:00","acknowledgeBy":"2026-11-24T23:15:00+08:00",\
            "messages":[{"channel":"SMS","at":"2026-11-24T23:00:00+08:00"}]}],\
            "passedOver":[{"as":"OFFICER","step":1}],\
            "unanswered":[{"as":"OFFICER","at":"2026-11-25T00:00:00+08:00"}]}\
            """;

    private final RehearsalDesk desk;
    private final Foresight foresight;
    private final Policies policies;
    private final Ways ways;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    RehearsalResource(
            RehearsalDesk desk,
            Foresight foresight,
            Policies policies,
            Ways ways,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.foresight = foresight;
        this.policies = policies;
        this.ways = ways;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Who would be told, when and by what, if nobody took note",
            description =
                    "With the policies in force, or with those of `book`. Nothing is stored and"
                            + " nobody is told. For an area that the caller sees.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Imagined.class),
                            examples = @ExampleObject(name = "red by night", value = IMAGINED)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Rehearsal.class),
                            examples = @ExampleObject(name = "red by night", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A field makes no sense")
    @APIResponse(responseCode = "403", description = "The area is not the caller's to see")
    public Rehearsal rehearse(@NotNull @Valid Imagined imagined) {
        DirectoryView view = directory.view();
        OffsetDateTime named = imagined.at();
        Instant at = named == null ? clock.instant() : named.toInstant();
        CaseHeader header = desk.header(imagined, view, at);
        if (!caller.reach().touches(RehearsalDesk.areas(header).map(Reach::area).toList())) {
            throw new NotPermitted();
        }
        WrittenBook written = imagined.book();
        PolicyBook book = written == null ? policies.inForce() : policies.read(written);
        Foreseen foreseen = foresight.of(imagined.occasion(), header, book, view, at);
        return new Rehearsal(
                foreseen.rule(),
                foreseen.told().stream().map(told -> word(told, view)).toList(),
                foreseen.passedOver().stream()
                        .map(over -> new PassedOver(over.capacity(), over.step()))
                        .toList(),
                foreseen.unanswered().stream()
                        .map(end -> new End(end.capacity(), local(end.at())))
                        .toList());
    }

    private Word word(ToBeTold told, DirectoryView view) {
        Instant by = told.by();
        var turns =
                ways.turns(List.of(told.alert()), told.at()).getOrDefault(told.alert(), List.of());
        return new Word(
                told.capacity(),
                told.step(),
                told.kind(),
                new Person(told.recipient(), view.memberName(told.recipient())),
                local(told.at()),
                by == null ? null : local(by),
                turns.stream()
                        .map(
                                turn -> {
                                    Instant due = turn.due();
                                    return new Leaving(
                                            turn.channel(), due == null ? null : local(due));
                                })
                        .toList());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
    }

    /// A case that need not exist.
    ///
    /// @param on what has happened to it; OPENED without it
    /// @param grid code of a community grid
    /// @param policeGrid of the linked ones the first without it
    /// @param handler the grid's head without it
    /// @param owner the station's head without it
    /// @param officer the police grid's without it
    /// @param at now without it
    /// @param book policies to try out; those in force without it
    record Imagined(
            @Nullable Occasion on,
            @NotNull @Pattern(regexp = "\\d{4}") String category,
            @NotNull Risk risk,
            boolean restricted,
            @NotNull @PlainText(max = 20) String grid,
            @Nullable @PlainText(max = 20) String policeGrid,
            @Nullable UUID team,
            @Nullable UUID handler,
            @Nullable UUID owner,
            @Nullable UUID officer,
            @Nullable OffsetDateTime at,
            @Nullable WrittenBook book) {

        Occasion occasion() {
            return Objects.requireNonNullElse(on, Occasion.OPENED);
        }
    }

    /// @param rule the name of the one that counts
    /// @param told in the order of time
    /// @param passedOver steps that reach nobody who has not been told
    /// @param unanswered when nobody is left to tell
    record Rehearsal(
            String rule, List<Word> told, List<PassedOver> passedOver, List<End> unanswered) {}

    /// @param as on whose behalf: of the officer, the handler or the owner
    /// @param step 0 for those who are told first
    /// @param acknowledgeBy null where it only informs
    record Word(
            Capacity as,
            int step,
            Kind kind,
            Person to,
            OffsetDateTime at,
            @Nullable OffsetDateTime acknowledgeBy,
            List<Leaving> messages) {}

    /// @param at null where it waits for the channel before it to fail
    record Leaving(Channel channel, @Nullable OffsetDateTime at) {}

    record Person(UUID id, String name) {}

    /// @param step 1 for the first that comes after
    record PassedOver(Capacity as, int step) {}

    record End(Capacity as, OffsetDateTime at) {}
}
