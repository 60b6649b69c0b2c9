package org.twogrids.notify.alerts;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Occasion;

/// Who is not asked in anybody's place: they have been asked already, or have taken note.
final class Asked {

    private Asked() {}

    /// Of the case itself: since it was last found to be more urgent. Who took note of it before
    /// has taken note of less than it is now.
    static Set<UUID> ofTheCase(List<Alert> all) {
        Instant news =
                all.stream()
                        .filter(alert -> alert.occasion() == Occasion.RAISED)
                        .filter(alert -> alert.kind() != Kind.ESCALATION)
                        .map(Alert::raisedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        return people(all, alert -> !alert.raisedAt().isBefore(news));
    }

    /// Of a deadline: at its present stage.
    static Set<UUID> ofTheStage(List<Alert> all) {
        return people(all, Alert::isStanding);
    }

    private static Set<UUID> people(List<Alert> all, Predicate<Alert> stillHolds) {
        return all.stream()
                .filter(Alert::counts)
                .filter(stillHolds)
                .map(Alert::recipient)
                .collect(toSet());
    }
}
