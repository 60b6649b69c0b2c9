package org.twogrids.notify.policy;

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
    RAISED;

    /// Empty where an event is silent on purpose: who takes a case on has taken note of it, and
    /// what has become less urgent wakes nobody.
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
            case CaseEvent.Accepted _, CaseEvent.Settled _, CaseEvent.Ended _ -> Optional.empty();
        };
    }
}
