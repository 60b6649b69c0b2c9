package org.twogrids.notify.alerts;

import java.util.Optional;
import org.twogrids.kernel.events.AlertEvent;

/// Which facts others are told, and as what.
final class Announcements {

    private Announcements() {}

    static Optional<AlertEvent> of(AlertFact fact) {
        Alert about = fact.alert();
        if (about.kind().onlyInforms()) {
            return Optional.empty(); // nobody asks whether a mentor has been told
        }
        return switch (fact) {
            case AlertFact.Raised raised ->
                    Optional.of(
                            new AlertEvent.Raised(
                                    about.id().value(),
                                    about.caseId(),
                                    about.recipient(),
                                    raised.at()));
            case AlertFact.Acknowledged acknowledged ->
                    Optional.of(
                            new AlertEvent.Acknowledged(
                                    about.id().value(),
                                    about.caseId(),
                                    about.recipient(),
                                    acknowledged.at()));
            case AlertFact.Ended _,
                    AlertFact.Lapsed _,
                    AlertFact.Woken _,
                    AlertFact.Revised _,
                    AlertFact.Exhausted _ ->
                    Optional.empty();
        };
    }
}
