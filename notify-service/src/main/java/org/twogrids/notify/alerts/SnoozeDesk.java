package org.twogrids.notify.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twogrids.kernel.time.SteadyTime;

/// Putting alerts off, and bringing them back. It is between the recipient and the alert alone, so
/// that no case is locked: the lock of the recipient keeps everybody else from the alert.
@ApplicationScoped
public class SnoozeDesk {

    private final Alerts alerts;
    private final Snoozes snoozes;
    private final Recipients recipients;
    private final AlertDesk desk;
    private final SnoozePolicy policy;
    private final Duration kept;
    private final SteadyTime time;

    SnoozeDesk(
            Alerts alerts,
            Snoozes snoozes,
            Recipients recipients,
            AlertDesk desk,
            AlertsConfig config,
            SteadyTime time) {
        this.alerts = alerts;
        this.snoozes = snoozes;
        this.recipients = recipients;
        this.desk = desk;
        this.policy = new SnoozePolicy(config.snoozeAtMost());
        this.kept = config.snoozesKept();
        this.time = time;
    }

    /// Until the same instant again is as good as once; another instant takes the place of the one
    /// before.
    @Transactional
    Alert snooze(AlertId id, UUID recipient, Instant until, String reason) {
        Instant now = time.now();
        recipients.lock(recipient);
        alerts.settle(); // what was read before the lock may be old
        Alert mine = alerts.mine(recipient, id).orElseThrow(AlertNotFound::new);
        mine.snooze(until, policy, now)
                .ifPresent(
                        fact -> {
                            snoozes.keep(id, until, reason, now);
                            desk.record(List.of(fact), now);
                        });
        return mine;
    }

    /// Makes known again whatever somebody has put off for long enough. Another replica may have
    /// done so meanwhile.
    @Transactional
    public void bringBack(UUID recipient) {
        Instant now = time.now();
        recipients.lock(recipient);
        desk.record(
                alerts.snoozedUntil(now, recipient).stream().map(Alert::comeBack).toList(), now);
    }

    /// Forgets who has put off what, and why, once its time is over. The alerts stay.
    @Transactional
    public void forget() {
        snoozes.forget(time.now().minus(kept));
    }
}
