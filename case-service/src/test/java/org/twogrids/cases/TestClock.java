package org.twogrids.cases;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.twogrids.kernel.time.Ticks;

/// The service's clock in tests: goes as the world's does, ahead by as much as a test has let
/// pass, and off by as much as it was set wrong.
@Singleton
public class TestClock extends Clock implements Ticks {

    private Duration ahead = Duration.ZERO;
    private Duration wrong = Duration.ZERO;

    public synchronized void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /// Somebody sets it: no time passes.
    public synchronized void jump(Duration by) {
        wrong = wrong.plus(by);
    }

    /// Back to the world's time.
    public synchronized void reset() {
        ahead = Duration.ZERO;
        wrong = Duration.ZERO;
    }

    @Override
    public synchronized Duration passed() {
        return Duration.between(Instant.EPOCH, Instant.now().plus(ahead));
    }

    @Override
    public synchronized Instant instant() {
        return Instant.now().plus(ahead).plus(wrong);
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
