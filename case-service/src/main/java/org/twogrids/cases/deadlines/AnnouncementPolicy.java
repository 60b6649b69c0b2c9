package org.twogrids.cases.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a deadline makes itself heard: before it passes, as it passes, and once more when still
/// nothing has happened after a quarter of its time, at most three days. Others decide who is told.
public final class AnnouncementPolicy {

    private static final int PART = 4;
    private static final Duration AT_MOST = Duration.ofDays(3);

    private static final Duration WHERE_IT_WAS_LATE = Duration.ofDays(1);
    private static final Duration UNTIL_MORNING = Duration.ofHours(8);

    /// Return visits may be made from then on.
    private static final Duration BEFORE_A_VISIT = Duration.ofDays(3);

    /// An application to the court takes its time.
    private static final Duration BEFORE_CONFIRMATION = Duration.ofDays(7);

    /// What is older wakes nobody any more.
    private static final Duration LONG_PAST = Duration.ofDays(30);

    private AnnouncementPolicy() {}

    /// The stage that a clock has reached; empty where it has passed too long ago to be told of.
    ///
    /// @param since when the clock was started
    public static Optional<Stage> reached(Deadline deadline, Instant since, Instant now) {
        return now.isAfter(deadline.due().plus(LONG_PAST))
                ? Optional.empty()
                : Optional.of(
                        stages(deadline.kind()).stream()
                                .filter(stage -> !at(stage, deadline, since).isAfter(now))
                                .reduce(Stage.QUIET, (_, later) -> later));
    }

    /// When the clock makes itself heard next; empty after its last stage.
    ///
    /// @param announced how far it has been heard
    public static Optional<Instant> next(Deadline deadline, Instant since, Stage announced) {
        return stages(deadline.kind()).stream()
                .filter(stage -> stage.compareTo(announced) > 0)
                .map(stage -> at(stage, deadline, since))
                .findFirst();
    }

    /// To be told of a case at all is warning enough to take it on, and to be asked to close one is
    /// to do so. Whether the parties go to court
    /// is theirs to decide: nobody has missed anything.
    private static List<Stage> stages(Deadline.Kind kind) {
        return switch (kind) {
            case ACCEPT, VERIFY -> List.of(Stage.ALERT, Stage.ESCALATE);
            case CONFIRM -> List.of(Stage.WARN, Stage.LAPSED);
            case RULE,
                    SETTLE,
                    MEDIATE,
                    PROMISE,
                    SERVE_PAPER,
                    TELL_COMMITTEE,
                    PROTECTION_VISIT,
                    PROTECTION_ENDS,
                    SLIP,
                    CONTACT,
                    DISPATCH,
                    FEEDBACK,
                    RETURN_VISIT ->
                    List.of(Stage.WARN, Stage.ALERT, Stage.ESCALATE);
        };
    }

    private static Instant at(Stage stage, Deadline deadline, Instant since) {
        Instant due = deadline.due();
        return switch (stage) {
            case QUIET -> since;
            case WARN -> due.minus(lead(deadline, since));
            case ALERT -> awake(deadline);
            case ESCALATE -> awake(deadline).plus(part(deadline, since));
            case PAUSED, LAPSED -> due;
        };
    }

    /// What ends with the day wakes nobody at midnight.
    private static Instant awake(Deadline deadline) {
        return deadline.kind() == Deadline.Kind.PROMISE || deadline.kind().protects()
                ? deadline.due().plus(UNTIL_MORNING)
                : deadline.due();
    }

    private static Duration lead(Deadline deadline, Instant since) {
        return switch (deadline.kind()) {
            case RETURN_VISIT -> BEFORE_A_VISIT;
            case CONFIRM -> BEFORE_CONFIRMATION;
            case ACCEPT,
                    RULE,
                    SETTLE,
                    MEDIATE,
                    PROMISE,
                    SERVE_PAPER,
                    TELL_COMMITTEE,
                    PROTECTION_VISIT,
                    PROTECTION_ENDS,
                    SLIP,
                    CONTACT,
                    DISPATCH,
                    FEEDBACK,
                    VERIFY ->
                    part(deadline, since);
        };
    }

    private static Duration part(Deadline deadline, Instant since) {
        Duration quarter = Duration.between(since, deadline.due()).dividedBy(PART);
        if (!quarter.isPositive()) {
            return WHERE_IT_WAS_LATE; // from the start
        }
        return quarter.compareTo(AT_MOST) < 0 ? quarter : AT_MOST;
    }
}
