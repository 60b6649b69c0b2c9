package org.twogrids.notify.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// Whether messages still go out.
@ApplicationScoped
public class Outgoing {

    private static final String STUCK =
            """
            select min(queued_at) from delivery
             where due_at is not null and target = '' and queued_at <= ?1
               and reason is not null and reason not in ('HELD', 'NOT_KNOWN_YET')
               and not exists (select 1 from delivery
                                where state = 'DELIVERED' and target = '' and settled_at > ?1)
            """;

    private final Deliveries deliveries;

    Outgoing(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /// Since when messages to persons have waited in vain, where the first of them has done so
    /// since before `longAgo` and none has gone out after it.
    public Optional<Instant> stuckSince(Instant longAgo) {
        return Optional.ofNullable(
                        deliveries
                                .getSession()
                                .createNativeQuery(STUCK, Object.class)
                                .setParameter(1, longAgo)
                                .getSingleResultOrNull())
                .map(Instant.class::cast);
    }
}
