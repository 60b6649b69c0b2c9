package org.twogrids.notify.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;

/// Whom a deadline concerns: before it passes whoever has to keep it, once it has passed also the
/// leader who owns the case.
public final class DuePolicy {

    private static final int MORNING = 8;
    private static final int EVENING = 20;

    private DuePolicy() {}

    public static List<UUID> concerned(Due.Kind kind, Due.Stage stage, CaseHeader header) {
        Stream<UUID> keepers = Stream.ofNullable(keeper(kind, header));
        return switch (stage) {
            case WARN -> keepers.toList();
            case ALERT, ESCALATE, PAUSED ->
                    Stream.concat(keepers, Stream.of(header.owner())).distinct().toList();
            case OVER -> List.of();
        };
    }

    /// Nobody learns of a restricted case because a deadline of it was missed: only those are
    /// told who answer for it.
    public static List<Telling> tellings(
            UUID member, Chain chain, CaseHeader header, DirectoryView directory, Instant at) {
        return header.restricted()
                ? List.of(Telling.leading(member, chain.first().kind(), at))
                : WhoMustKnowPolicy.tellings(member, chain, header, directory, at);
    }

    /// Nor because nobody took note of that.
    public static List<List<UUID>> steps(
            Chain chain, CaseHeader header, DirectoryView directory, Instant at) {
        var steps = EscalationPolicy.steps(chain, header, directory, at);
        return header.restricted()
                ? steps.stream()
                        .map(
                                step ->
                                        step.stream()
                                                .filter(Capacity.in(header)::containsKey)
                                                .toList())
                        .toList()
                : steps;
    }

    /// A reminder comes in the morning when it is night or its recipient off duty. That of red is
    /// in the console at once, and wakes nobody all the same: see [Kind#leavesAt].
    public static Telling reminder(
            UUID member, CaseHeader header, DirectoryView directory, Instant at) {
        boolean now = header.risk() == Risk.RED || (isDay(at) && directory.onDuty(member, at));
        return Telling.reminding(member, now ? at : WhoMustKnowPolicy.morningAfter(at));
    }

    /// The instant itself, or the morning after the night in which it lies.
    static Instant byDay(Instant at) {
        return isDay(at) ? at : WhoMustKnowPolicy.morningAfter(at);
    }

    private static boolean isDay(Instant at) {
        int hour = at.atZone(DirectoryView.ZONE).getHour();
        return hour >= MORNING && hour < EVENING;
    }

    /// Null where they know already: the alert of the case itself asks the handler to take it
    /// on, and another one whoever is to close it. No handler visits the own parties (M9), and no
    /// mediator knows who has reported the case, so it is the officer, else the owner, who sees
    /// to that.
    private static @Nullable UUID keeper(Due.Kind kind, CaseHeader header) {
        return switch (kind) {
            case ACCEPT, VERIFY -> null;
            case RETURN_VISIT -> teller(header);
            case FEEDBACK -> header.team() == null ? header.handler() : teller(header);
            case RULE,
                    CONTACT,
                    DISPATCH,
                    SETTLE,
                    MEDIATE,
                    PROMISE,
                    CONFIRM,
                    SERVE_PAPER,
                    TELL_COMMITTEE,
                    PROTECTION_VISIT,
                    PROTECTION_ENDS,
                    SLIP ->
                    header.handler();
        };
    }

    private static UUID teller(CaseHeader header) {
        UUID officer = header.officer();
        return officer == null || officer.equals(header.handler()) ? header.owner() : officer;
    }
}
