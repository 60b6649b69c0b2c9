package org.twogrids.kernel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Stands still until a test moves it. Time passes as it moves, but where it jumps.
class SetClock extends Clock implements Ticks {

    private Instant now = Instant.parse("2027-01-05T02:00:00Z");
    private Duration jumped = Duration.ZERO;

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Somebody sets it: no time passes.
    void jump(Duration by) {
        jumped = jumped.plus(by);
        now = now.plus(by);
    }

    @Override
    public Duration passed() {
        return Duration.between(Instant.EPOCH, now).minus(jumped);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
