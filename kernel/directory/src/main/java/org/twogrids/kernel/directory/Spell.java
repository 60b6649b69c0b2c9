package org.twogrids.kernel.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twogrids.kernel.events.DirectoryEvent.Dated;

/// For how long what was found at an instant goes on to hold: as long as nothing that was looked at
/// for it begins or ends. Counted in whole seconds, rather a little too short than too long.
final class Spell {

    private static final long NEARLY_A_SECOND = 999_999_999;

    private final Instant at;
    private long since = Long.MIN_VALUE;
    private long until = Long.MAX_VALUE;

    Spell(Instant at) {
        this.at = at;
    }

    /// The first that holds then.
    <T extends Dated> Optional<T> first(List<T> history) {
        for (T dated : history) {
            if (holds(dated)) {
                return Optional.of(dated);
            }
        }
        return Optional.empty();
    }

    boolean holds(Dated dated) {
        boolean holds = dated.holds(at);
        turns(dated.from());
        Instant to = dated.to();
        if (to != null) {
            turns(to);
        }
        return holds;
    }

    /// The first second, since 1970, in which it holds from beginning to end.
    long since() {
        return since;
    }

    /// The first second in which it no longer does.
    long until() {
        return until;
    }

    private void turns(Instant change) {
        if (change.isAfter(at)) {
            until = Math.min(until, change.getEpochSecond());
        } else {
            since = Math.max(since, change.plusNanos(NEARLY_A_SECOND).getEpochSecond());
        }
    }
}
