package org.twogrids.notify.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What those who share a clock owe each other.
final class SharedClock {

    /// After this nobody is woken for it any more.
    private static final Duration LONG_PAST = Duration.ofDays(30);

    private SharedClock() {}

    static boolean isLongPast(Alert due, Instant at) {
        return due.dueAt().map(past -> past.plus(LONG_PAST).isBefore(at)).orElse(false);
    }

    /// Somebody has taken note: the clock stops, the others are not needed.
    ///
    /// @param all every alert of the same matter
    static List<AlertFact> callOff(Alert acknowledged, List<Alert> all) {
        acknowledged.stopClock();
        return all.stream().flatMap(other -> callOff(acknowledged, other, all)).toList();
    }

    /// Whether somebody else has taken note too.
    ///
    /// @param root whose clock they share
    static boolean hasAnotherTakenNote(Alert acknowledged, Alert root, List<Alert> all) {
        return all.stream()
                .filter(other -> !other.id().equals(acknowledged.id()))
                .filter(other -> other.id().equals(root.id()) || other.follows(root))
                .anyMatch(other -> other.state() == Alert.State.ACKNOWLEDGED);
    }

    private static Stream<AlertFact> callOff(Alert acknowledged, Alert other, List<Alert> all) {
        if (acknowledged.follows(other)) {
            other.stopClock();
            return all.stream()
                    .filter(alert -> alert.isOpen() && alert.follows(other))
                    .map(Alert::end)
                    .flatMap(Optional::stream);
        }
        return other.isOpen() && other.follows(acknowledged) ? other.end().stream() : Stream.of();
    }
}
