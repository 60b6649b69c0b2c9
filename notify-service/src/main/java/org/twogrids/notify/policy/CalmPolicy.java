package org.twogrids.notify.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What becomes of messages that are due to one person on one channel, so that nobody is flooded
/// and nothing is dropped: each goes by itself, or all go as one summary, or all wait. Red is not
/// asked about here: it never waits.
public final class CalmPolicy {

    private CalmPolicy() {}

    /// @param due the earliest first
    /// @param sent when other messages went to this person on this channel, within the last `per`
    /// @param pause until when what can wait does so; the instant itself where nothing has to
    public static <T> Plan<T> plan(
            List<T> due, List<Instant> sent, Limits limits, Instant pause, Instant at) {
        if (due.isEmpty()) {
            return new Plan<>(List.of(), List.of(), at);
        }
        if (pause.isAfter(at)) {
            return new Plan<>(List.of(), due, pause);
        }
        List<Instant> lately =
                sent.stream().filter(each -> each.plus(limits.per()).isAfter(at)).sorted().toList();
        int room = limits.most() - lately.size();
        if (room <= 0) {
            Instant next = lately.get(lately.size() - limits.most()).plus(limits.per());
            return new Plan<>(List.of(), due, next);
        }
        return due.size() > room || due.size() >= limits.summaryFrom()
                ? new Plan<>(List.of(due), List.of(), at)
                : new Plan<>(due.stream().map(List::of).toList(), List.of(), at);
    }

    /// @param most messages to one person on one channel within `per`
    /// @param summaryFrom so many at once go as one
    public record Limits(int most, Duration per, int summaryFrom) {}

    /// @param messages each with what it tells of: one thing, or all of a summary
    /// @param held not now
    /// @param until when what is held is due again
    public record Plan<T>(List<List<T>> messages, List<T> held, Instant until) {}
}
