package org.twogrids.grid.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Exchanges of shifts that somebody asked for.
@ApplicationScoped
class Swaps implements PanacheRepositoryBase<Swap, UUID> {

    private static final int MOST = 200;

    Swaps() {}

    /// Nobody learns of those that do not concern them.
    Optional<Swap> lockOf(UUID id, UUID member) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(swap -> swap.concerns(member));
    }

    /// The newest first, at most 200.
    List<Swap> of(UUID member) {
        return find("asked.member = ?1 or other.member = ?1 order by id desc", member)
                .page(0, MOST)
                .list();
    }
}
