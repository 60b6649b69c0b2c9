package org.twogrids.notify.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseHeader;

/// What those who share a clock owe each other.
final class SharedClock {

    /// After this nobody is woken for it any more.
    private static final Duration LONG_PAST = Duration.ofDays(30);

    /// So long a directory that lags is waited for.
    private static final Duration LAGS = Duration.ofHours(24);

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private SharedClock() {}

    /// Nobody is left to tell. Where the directory has not even heard of the case's areas yet, that
    /// is not known: it is asked again.
    static Optional<AlertFact> giveUp(
            Alert due, CaseHeader header, DirectoryView directory, Instant at) {
        boolean isHeardOf =
                Stream.concat(header.gridPath().stream(), header.policePath().stream())
                        .allMatch(area -> directory.kind(area).isPresent());
        if (isHeardOf || due.raisedAt().plus(LAGS).isBefore(at)) {
            return Optional.of(due.exhaust(Failure.NOBODY_LEFT));
        }
        due.timing().run(at.plus(A_MOMENT));
        return Optional.empty();
    }

    static boolean isLongPast(Alert due, Instant at) {
        return due.timing().dueAt().map(past -> past.plus(LONG_PAST).isBefore(at)).orElse(false);
    }

    /// Somebody has taken note: the clock stops, the others are not needed.
    ///
    /// @param all every alert of the same matter
    static List<AlertFact> callOff(Alert acknowledged, List<Alert> all) {
        acknowledged.timing().stop();
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
            other.timing().stop();
            return all.stream()
                    .filter(alert -> alert.isOpen() && alert.follows(other))
                    .map(Alert::end)
                    .flatMap(Optional::stream);
        }
        return other.isOpen() && other.follows(acknowledged) ? other.end().stream() : Stream.of();
    }
}
