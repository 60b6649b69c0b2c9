package org.twogrids.notify;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.twogrids.kernel.time.Ticks;

/// The service's clock in tests: stands still until a test moves it. Time passes as it moves, but
/// where it jumps.
@Singleton
public class TestClock extends Clock implements Ticks {

    private Instant now = Donghuamen.at("2027-01-05T10:00");
    private Duration jumped = Duration.ZERO;

    public synchronized void set(Instant instant) {
        now = instant;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /// Somebody sets it: no time passes.
    public synchronized void jump(Duration by) {
        jumped = jumped.plus(by);
        now = now.plus(by);
    }

    @Override
    public synchronized Duration passed() {
        return Duration.between(Instant.EPOCH, now).minus(jumped);
    }

    @Override
    public synchronized Instant instant() {
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
