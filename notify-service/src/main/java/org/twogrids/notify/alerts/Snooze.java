package org.twogrids.notify.alerts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.kernel.privacy.Spot;

/// That an alert was put off, and why: kept for a while when it is back. The reason is in
/// somebody's own words and therefore sealed.
@Entity
@Table(name = "alert_snooze")
public class Snooze {

    @Id private UUID id;

    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID alert;

    private Instant untilAt;
    private byte[] reason;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Snooze() {}

    Snooze(UUID id, AlertId alert, Instant until, byte[] sealedReason, Instant at) {
        this.id = id;
        this.alert = alert.value();
        this.untilAt = until;
        this.reason = sealedReason;
        this.madeAt = at;
    }

    static Spot spot(UUID id) {
        return new Spot("alert_snooze", "reason", id);
    }

    UUID id() {
        return id;
    }

    byte[] reason() {
        return reason;
    }

    public Instant until() {
        return untilAt;
    }

    public Instant at() {
        return madeAt;
    }
}
