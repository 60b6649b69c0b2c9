package org.twogrids.notify.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Risk;

/// Which channels an alert goes through, in which order and when.
///
/// Red takes them all, one after the other within two minutes, until somebody takes note. Else the
/// first one goes at once, and each further one only where those before it did not get through. A
/// push counts for nothing: what comes after it follows within two minutes. A telephone rings for
/// red only.
public final class ChannelPolicy {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final Duration AT_MOST = Duration.ofSeconds(45);

    private ChannelPolicy() {}

    /// @param offered the channels of the installation
    /// @param wanted the person's, the preferred one first; for red the others follow
    /// @param quiet the person's, which red ignores
    public static List<Turn> turns(
            Risk risk,
            List<Channel> offered,
            List<Channel> wanted,
            Optional<QuietHours> quiet,
            Instant at) {
        List<Channel> order =
                risk == Risk.RED
                        ? Stream.concat(wanted.stream(), offered.stream()).distinct().toList()
                        : wanted.stream().filter(channel -> channel != Channel.VOICE).toList();
        Instant from = risk == Risk.RED ? at : quiet.map(hours -> hours.after(at)).orElse(at);
        List<Turn> turns = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            turns.add(new Turn(order.get(place), place, from, due(risk, place, order, from)));
        }
        return turns;
    }

    private static @Nullable Instant due(Risk risk, int place, List<Channel> order, Instant from) {
        if (place == 0) {
            return from;
        }
        if (risk == Risk.RED) {
            return from.plus(step(order.size()).multipliedBy(place));
        }
        return order.subList(0, place).stream().noneMatch(Channel::reaches)
                ? from.plus(WITHIN)
                : null;
    }

    private static Duration step(int channels) {
        Duration even = WITHIN.dividedBy(channels);
        return even.compareTo(AT_MOST) < 0 ? even : AT_MOST;
    }

    /// @param place 0 for the first
    /// @param from when the first of them may be used
    /// @param due when it is used; null where it waits for those before it to fail
    public record Turn(Channel channel, int place, Instant from, @Nullable Instant due) {}
}
