package org.twogrids.notify.carriers;

import java.time.Duration;

/// The message did not get through, and may with another try. Counts against the channel, which
/// rests after too many.
public final class CarrierFailure extends RuntimeException {

    private final Reason reason;
    private final transient Duration pause;

    CarrierFailure(Reason reason, Duration pause, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.pause = pause;
    }

    CarrierFailure(Reason reason, Duration pause, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.pause = pause;
    }

    public Outcome.Failed outcome() {
        return new Outcome.Failed(reason, pause, true);
    }
}
