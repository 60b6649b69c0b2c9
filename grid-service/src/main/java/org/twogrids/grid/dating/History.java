package org.twogrids.grid.dating;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DirectoryView;

/// Effective dating. A history maps the instant from which something holds to what holds; it is
/// written at its end or corrected in place, and never loses a period.
public final class History {

    private History() {}

    /// Lays `details` into the history: under a known instant they correct what stands there, under
    /// a later one they end what was in force. An open end leaves a known end as it is, so that
    /// reading an old file again opens nothing that has been closed since.
    ///
    /// @return whether anything changed
    /// @throws Rejection where the period would be empty, or reach into one that is known already
    public static <D extends Dated<D>> boolean put(
            SortedMap<Instant, D> history, Instant from, D details) {
        requireOrder(from, details.to());
        D known = history.get(from);
        if (known != null) {
            return correct(history, from, known, details);
        }
        if (!history.isEmpty()) {
            Instant last = history.lastKey();
            if (from.isBefore(last)) {
                throw new Rejection("from", "before-current", day(last));
            }
            D current = history.get(last);
            if (current != null && holds(last, current.to(), from)) {
                history.put(last, current.endingAt(from));
            }
        }
        history.put(from, details);
        return true;
    }

    private static <D extends Dated<D>> boolean correct(
            SortedMap<Instant, D> history, Instant from, D known, D details) {
        D wanted = details.to() == null ? details.endingAt(known.to()) : details;
        if (wanted.equals(known)) {
            return false;
        }
        var later = history.tailMap(from.plusNanos(1));
        if (!later.isEmpty() && holds(from, wanted.to(), later.firstKey())) {
            throw new Rejection("to", "overlaps-next", day(later.firstKey()));
        }
        history.put(from, wanted);
        return true;
    }

    /// Whether `[from, to)` contains the instant.
    public static boolean holds(Instant from, @Nullable Instant to, Instant at) {
        return !from.isAfter(at) && (to == null || to.isAfter(at));
    }

    /// Whether two half-open intervals share an instant.
    public static boolean overlap(
            Instant from, @Nullable Instant to, Instant otherFrom, @Nullable Instant otherTo) {
        return (to == null || to.isAfter(otherFrom)) && (otherTo == null || otherTo.isAfter(from));
    }

    /// @throws Rejection where the interval would be empty
    public static void requireOrder(Instant from, @Nullable Instant to) {
        if (to != null && !to.isAfter(from)) {
            throw new Rejection("to", "not-after-from");
        }
    }

    /// Now, as exactly as the database keeps it.
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// The local day, for messages.
    public static String day(Instant at) {
        return at.atZone(DirectoryView.ZONE).toLocalDate().toString();
    }
}
