package org.twogrids.notify.policy;

import java.util.Arrays;
import java.util.Optional;
import org.twogrids.kernel.events.CaseEvent;

/// What has happened to a case, as far as a policy may tell one from another.
public enum Occasion {
    OPENED,
    REFUSED,
    HANDED_OVER,
    OVERRIDDEN,
    REROUTED,
    REOPENED,
    /// It has turned out to be more urgent: what was told before counts no more.
    RAISED,
    /// Somebody else has reported the same matter, or another case was merged into it.
    ADDED,
    /// A deadline comes near, or stands still for a reason.
    WARNED,
    /// A deadline has passed.
    OVERDUE,
    /// A deadline has passed a while ago, and still nothing has followed.
    MISSED;

    /// Empty where an event is silent on purpose: who takes a case on has taken note of it, what
    /// has become less urgent wakes nobody, and what is over needs nobody.
    public static Optional<Occasion> of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened _ -> Optional.of(OPENED);
            case CaseEvent.Assigned assigned ->
                    Optional.of(
                            switch (assigned.cause()) {
                                case REFUSED -> REFUSED;
                                case HANDED_OVER -> HANDED_OVER;
                                case OVERRIDDEN -> OVERRIDDEN;
                                case REROUTED -> REROUTED;
                                case REOPENED -> REOPENED;
                            });
            case CaseEvent.Assessed assessed ->
                    switch (assessed.change()) {
                        case RAISED -> Optional.of(RAISED);
                        case RESTATED -> Optional.empty();
                    };
            case CaseEvent.Added _ -> Optional.of(ADDED);
            case CaseEvent.Due due -> of(due.stage());
            case CaseEvent.Asked _ -> Optional.of(ADDED);
            case CaseEvent.Accepted _, CaseEvent.Settled _, CaseEvent.Ended _ -> Optional.empty();
        };
    }

    /// How far a deadline has come; empty where it is no deadline that makes itself heard.
    public Optional<CaseEvent.Due.Stage> stage() {
        return Arrays.stream(CaseEvent.Due.Stage.values())
                .filter(stage -> of(stage).equals(Optional.of(this)))
                .findFirst();
    }

    public static Optional<Occasion> of(CaseEvent.Due.Stage stage) {
        return switch (stage) {
            case WARN, PAUSED -> Optional.of(WARNED);
            case ALERT -> Optional.of(OVERDUE);
            case ESCALATE -> Optional.of(MISSED);
            case OVER -> Optional.empty();
        };
    }
}
