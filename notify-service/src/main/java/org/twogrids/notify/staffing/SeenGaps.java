package org.twogrids.notify.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

/// The gaps this service has heard of. Whoever changes the alerts about a post locks its row here
/// first.
@ApplicationScoped
public class SeenGaps implements PanacheRepositoryBase<SeenGap, UUID> {

    Optional<SeenGap> lock(UUID gap) {
        return find("gapId", gap).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// The gap, locked; empty while somebody else is at it.
    public Optional<SeenGap> lockIfFree(UUID gap) {
        return find("gapId", gap)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }
}
