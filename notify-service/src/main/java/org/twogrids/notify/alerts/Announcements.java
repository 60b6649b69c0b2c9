package org.twogrids.notify.alerts;

import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.events.AlertEvent;

/// Which facts others are told, and as what.
final class Announcements {

    private Announcements() {}

    static Optional<AlertEvent> of(AlertFact fact) {
        Alert about = fact.alert();
        UUID caseId = about.caseId();
        if (caseId == null || about.kind().onlyInforms()) {
            return Optional.empty(); // nobody asks whether a mentor, or who fills a post, was told
        }
        return switch (fact) {
            case AlertFact.Raised raised ->
                    Optional.of(
                            new AlertEvent.Raised(
                                    about.id().value(),
                                    caseId,
                                    about.recipient(),
                                    raised.at(),
                                    about.behalf().member()));
            case AlertFact.Acknowledged acknowledged ->
                    Optional.of(
                            new AlertEvent.Acknowledged(
                                    about.id().value(),
                                    caseId,
                                    about.recipient(),
                                    acknowledged.at()));
            case AlertFact.Ended _,
                    AlertFact.Lapsed _,
                    AlertFact.Woken _,
                    AlertFact.Snoozed _,
                    AlertFact.Returned _,
                    AlertFact.Revised _,
                    AlertFact.Exhausted _ ->
                    Optional.empty();
        };
    }
}
