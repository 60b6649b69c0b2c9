package org.twogrids.notify.push;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.kernel.privacy.Spot;

/// One browser of one person. Whoever knows its address can make it show something, so that it is
/// sealed.
@Entity
@Table(name = "push_subscription")
class PushSubscription {

    @Id private UUID id;
    private byte[] browser;

    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID member;

    @SuppressWarnings("UnusedVariable") // read by queries
    private byte[] endpointIndex;

    @SuppressWarnings("UnusedVariable") // read by queries
    private Instant since;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected PushSubscription() {}

    PushSubscription(UUID id, byte[] endpointIndex, UUID owner, byte[] sealedBrowser, Instant at) {
        this.id = id;
        this.endpointIndex = endpointIndex;
        this.member = owner;
        this.browser = sealedBrowser;
        this.since = at;
    }

    /// Whoever signs in there last has it.
    void belongsTo(UUID owner, byte[] sealedBrowser, Instant at) {
        member = owner;
        browser = sealedBrowser;
        since = at;
    }

    static Spot spot(UUID id) {
        return new Spot("push_subscription", "browser", id);
    }

    UUID id() {
        return id;
    }

    byte[] browser() {
        return browser;
    }
}
