package org.twogrids.notify.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The use cases of browsers that show alerts.
@ApplicationScoped
class PushDesk {

    /// Of one person; a new one beyond that takes the place of the oldest.
    private static final int MOST = 10;

    private final PushSubscriptions subscriptions;
    private final Clock clock;

    PushDesk(PushSubscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Transactional
    UUID subscribe(UUID member, Browser browser) {
        return subscriptions.keep(member, browser, MOST, clock.instant());
    }

    /// @return false where the person has no such browser
    @Transactional
    boolean unsubscribe(UUID member, UUID id) {
        return subscriptions.delete("id = ?1 and member = ?2", id, member) > 0;
    }

    @Transactional
    boolean reaches(UUID member) {
        return subscriptions.reaches(member);
    }

    @Transactional
    Map<UUID, Browser> browsers(UUID member) {
        return subscriptions.of(member).stream()
                .collect(Collectors.toMap(PushSubscription::id, subscriptions::open));
    }

    /// Their push service says that they are gone.
    @Transactional
    void forget(List<UUID> gone) {
        subscriptions.delete("id in ?1", gone);
    }
}
