package org.twogrids.notify.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.twogrids.kernel.time.SteadyTime;
import org.twogrids.notify.alerts.Alerts;
import org.twogrids.notify.alerts.SnoozeDesk;

/// Each second, whatever was put off for long enough. Nothing is kept in memory: a restart forgets
/// nothing, and of several replicas the second finds that it is back already.
@ApplicationScoped
class SnoozeRound {

    private static final int BATCH = 500;
    private static final Logger LOG = Logger.getLogger(SnoozeRound.class);

    private final Alerts alerts;
    private final SnoozeDesk desk;
    private final SteadyTime time;

    SnoozeRound(Alerts alerts, SnoozeDesk desk, SteadyTime time) {
        this.alerts = alerts;
        this.desk = desk;
        this.time = time;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<UUID> people =
                QuarkusTransaction.requiringNew().call(() -> alerts.snoozersDue(time.now(), BATCH));
        people.forEach(this::bringBack);
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        desk.forget();
    }

    private void bringBack(UUID recipient) {
        try {
            desk.bringBack(recipient);
        } catch (RuntimeException e) {
            LOG.warnf(e, "What %s has put off waits for the next round", recipient);
        }
    }
}
