package org.twogrids.notify.policies;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// The policies as somebody has put them; never changed, only followed by the next one.
@Entity
@Table(name = "alert_policy")
class Edition {

    @Id private long version;
    private String book;
    private UUID changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Edition() {}

    Edition(long version, String book, UUID changedBy, Instant changedAt) {
        this.version = version;
        this.book = book;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    long version() {
        return version;
    }

    String book() {
        return book;
    }

    UUID changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
