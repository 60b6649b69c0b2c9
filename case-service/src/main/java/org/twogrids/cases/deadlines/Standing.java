package org.twogrids.cases.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.twogrids.kernel.events.Risk;

/// How the clocks of a case stand as it becomes another one.
///
/// @param running those that run
/// @param risk until now
public record Standing(List<Deadline> running, Risk risk, Instant receivedAt, Instant now) {

    /// What is more urgent than it was counts from now on, all else from the first day.
    Instant from(Risk next) {
        return next != risk && next.atLeast(risk) ? now : receivedAt;
    }

    Standing without(Set<Deadline.Kind> kinds) {
        return new Standing(
                running.stream().filter(it -> !kinds.contains(it.kind())).toList(),
                risk,
                receivedAt,
                now);
    }
}
