package org.twogrids.notify.maintenance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Windows implements PanacheRepositoryBase<Window, UUID> {

    List<Window> at(Instant instant) {
        return list("fromAt <= ?1 and toAt > ?1", instant);
    }

    /// Those that are not over, nor were called off before they began; the earliest first.
    List<Window> notOver(Instant now, int limit) {
        return find("toAt > ?1 and toAt > fromAt order by fromAt, id", now).page(0, limit).list();
    }

    Optional<Window> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
