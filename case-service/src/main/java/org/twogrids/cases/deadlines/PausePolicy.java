package org.twogrids.cases.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twogrids.kernel.events.Risk;

/// How long the clocks of a case may stand still.
public final class PausePolicy {

    private PausePolicy() {}

    /// Nothing of a red case stands still.
    public static boolean isOpenTo(Risk risk) {
        return risk != Risk.RED;
    }

    /// The clock that stands still for the reason; empty where none runs that may. What has been
    /// missed is not made good by a pause.
    public static Optional<Deadline> clock(
            List<Deadline> running, PauseReason reason, Instant now) {
        return running.stream()
                .filter(it -> reason.stops(it.kind()) && it.pause() == null)
                .filter(it -> it.due().isAfter(now))
                .min(Comparator.comparing(Deadline::due));
    }

    /// How long the clocks of a case have stood still in all, as its journal says.
    ///
    /// @param journal from the first entry on
    public static Duration inAll(List<Entry> journal, Instant now) {
        Duration all = Duration.ZERO;
        ClockChange.Pause standing = null;
        Instant since = now;
        for (Entry entry : journal) {
            ClockChange.Pause next = entry.change().pause();
            if (standing != null && entry.change().touches(standing.kind())) {
                all = all.plus(Duration.between(since, entry.at()));
                standing = null;
            }
            if (next != null) {
                standing = next;
                since = entry.at();
            }
        }
        return standing == null ? all : all.plus(Duration.between(since, now));
    }

    /// An entry of the journal, as far as clocks go.
    public record Entry(Instant at, ClockChange change) {}
}
