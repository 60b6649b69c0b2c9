package org.twogrids.notify.deliveries;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;
import org.twogrids.notify.carriers.Carrier;
import org.twogrids.notify.carriers.CarrierFailure;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.Outcome;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.policy.Channel;

/// The messages of one channel: some at a time, none longer than it may take, and none at all for a
/// while after too many have failed. A channel that hangs holds up no other.
final class Lane {

    private static final int AT_A_TIME = 16;
    private static final int LOOKED_AT = 10;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final Carrier carrier;
    private final Courier courier;
    private final Writer writer;
    private final Guard guard;
    private final Duration rest;
    private final Semaphore room = new Semaphore(AT_A_TIME);
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile CircuitBreakerState circuit = CircuitBreakerState.CLOSED;
    private volatile boolean closing;

    Lane(Carrier carrier, Courier courier, Writer writer, ChannelsConfig config) {
        this.carrier = carrier;
        this.courier = courier;
        this.writer = writer;
        this.rest = config.rest();
        this.guard =
                Guard.create()
                        .withDescription(name())
                        .withCircuitBreaker()
                        .requestVolumeThreshold(LOOKED_AT)
                        .failureRatio(0.5)
                        .delay(config.rest().toMillis(), ChronoUnit.MILLIS)
                        .onStateChange(state -> circuit = state)
                        .done()
                        .withTimeout()
                        .duration(config.patience().multipliedBy(2).toMillis(), ChronoUnit.MILLIS)
                        .done()
                        .build();
    }

    Channel channel() {
        return carrier.channel();
    }

    /// As it is called where people read of it.
    String name() {
        return carrier.target().isEmpty()
                ? carrier.channel().name()
                : carrier.channel() + " " + carrier.target();
    }

    boolean rests() {
        return circuit != CircuitBreakerState.CLOSED;
    }

    /// Sends what is due, unless it is at it already. Does not wait.
    void wake() {
        if (!closing && awake.compareAndSet(false, true)) {
            threads.execute(this::drain);
        }
    }

    /// What is on its way may end; what does not is claimed again by another.
    void close() throws InterruptedException {
        closing = true;
        threads.shutdown();
        if (!threads.awaitTermination(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("Messages by %s were cut off and may go out twice", name());
        }
    }

    private void drain() {
        try {
            while (sendSome()) {
                // until nothing is due
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "The messages by %s wait for the next round", name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            awake.set(false);
        }
    }

    private boolean sendSome() throws InterruptedException {
        room.acquire();
        int most = 1 + room.drainPermits();
        int taken = 0;
        try {
            if (closing) {
                return false;
            }
            var claims = courier.claim(carrier, most);
            for (Errand errand : claims.errands()) {
                threads.execute(() -> run(errand));
                taken++;
            }
            return claims.looked() > 0;
        } finally {
            room.release(most - taken);
        }
    }

    private void run(Errand errand) {
        try {
            courier.settle(errand, carry(errand));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Message %s could not be booked and is claimed again", errand.message());
        } finally {
            room.release();
        }
    }

    private Outcome carry(Errand errand) {
        try {
            var message = writer.write(errand, channel());
            return guard.call(() -> carrier.carry(message), Outcome.class);
        } catch (CircuitBreakerOpenException e) {
            return new Outcome.Failed(Reason.RESTING, rest, false);
        } catch (TimeoutException e) {
            return new Outcome.Failed(Reason.TIMED_OUT, Duration.ZERO, true);
        } catch (CarrierFailure e) {
            LOG.warnf("Message %s by %s: %s", errand.message(), name(), e.getMessage());
            return e.outcome();
        } catch (Exception e) {
            LOG.errorf(e, "Message %s by %s", errand.message(), name());
            return new Outcome.Failed(Reason.FAULT, Duration.ZERO, true);
        }
    }
}
