package org.twogrids.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.messaging.DegradedPart;

/// The time by which people are told, and asked for. A clock that somebody sets wrong by days, or
/// that a machine wakes up with, would ask everybody at once for what is days ahead, or nobody for
/// what is due.
///
/// ```
///              the wall clock is more than a minute off
///   steady ──────────────────────────────────────────────► jumped
///     ▲                                                      │ │
///     ├── it is back ────────────────────────────────────────┘ │
///     └── it has run evenly for some minutes: it is right ─────┘
/// ```
///
/// Off by what has passed meanwhile: small steps, as time servers make them, are followed at once.
/// While it has jumped, time goes on from before.
@ApplicationScoped
public class SteadyTime implements DegradedPart {

    private static final Duration A_JUMP = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(SteadyTime.class);

    private final Clock wall;
    private final Ticks ticks;
    private final Duration believedAfter;
    private Reading agreed;
    private @Nullable Jump jump;

    SteadyTime(Clock wall, Ticks ticks, TimeConfig config) {
        this.wall = wall;
        this.ticks = ticks;
        this.believedAfter = config.believedAfter();
        this.agreed = read();
    }

    /// Time to go by.
    public synchronized Instant now() {
        Reading now = read();
        Duration ahead = agreed.ahead(now);
        if (!isJump(ahead)) {
            return agree(now, "is back");
        }
        Instant expected = now.wall().minus(ahead);
        Jump known = jump;
        if (known == null || isJump(ahead.minus(known.ahead()))) {
            LOG.errorf("The clock has jumped by %s at %s: escalation pauses", ahead, expected);
            jump = new Jump(ahead, now.ticks(), known == null ? expected : known.since());
            return expected;
        }
        return now.ticks().minus(known.ticks()).compareTo(believedAfter) < 0
                ? expected
                : agree(now, "has run evenly and is believed");
    }

    /// Whether wall clock and monotonic time agree.
    public synchronized boolean isSteady() {
        now();
        return jump == null;
    }

    /// When the clock jumped, where it has; by the time before.
    public synchronized Optional<Instant> jumpedAt() {
        now();
        return Optional.ofNullable(jump).map(Jump::since);
    }

    @Override
    public Optional<String> degraded() {
        return jumpedAt().map(since -> "clock: has jumped at " + since + ", escalation pauses");
    }

    private Instant agree(Reading now, String why) {
        if (jump != null) {
            LOG.warnf("The clock %s: %s", why, now.wall());
            jump = null;
        }
        agreed = now;
        return now.wall();
    }

    private static boolean isJump(Duration ahead) {
        return ahead.abs().compareTo(A_JUMP) > 0;
    }

    /// Both at once: where the process stood still in between, once more.
    private Reading read() {
        while (true) {
            Duration before = ticks.passed();
            Instant now = wall.instant();
            Duration after = ticks.passed();
            if (after.minus(before).abs().compareTo(AT_ONCE) < 0) {
                return new Reading(now, after);
            }
        }
    }

    /// Both clocks at one moment.
    private record Reading(Instant wall, Duration ticks) {

        /// By how much the wall clock has gone on further than time has passed.
        Duration ahead(Reading later) {
            return Duration.between(wall, later.wall).minus(later.ticks.minus(ticks));
        }
    }

    /// @param ticks when it was seen
    private record Jump(Duration ahead, Duration ticks, Instant since) {}
}
