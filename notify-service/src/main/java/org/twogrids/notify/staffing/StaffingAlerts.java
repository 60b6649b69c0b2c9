package org.twogrids.notify.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All alerts about posts. Whatever leaves here for a person is that person's own.
@ApplicationScoped
class StaffingAlerts implements PanacheRepositoryBase<StaffingAlert, UUID> {

    private static final int MOST = 500;

    StaffingAlerts() {}

    List<StaffingAlert> lockOf(UUID gap) {
        return find("gap = ?1 order by id", gap).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    Optional<StaffingAlert> lockMine(UUID recipient, UUID id) {
        return find("id = ?1 and recipient = ?2", id, recipient)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The latest raised first, at most 500.
    ///
    /// @param state null for all
    List<StaffingAlert> mine(UUID recipient, StaffingAlert.@Nullable State state) {
        String order = " order by raisedAt desc, id desc";
        return (state == null
                        ? find("recipient = ?1" + order, recipient)
                        : find("recipient = ?1 and state = ?2" + order, recipient, state))
                .page(0, MOST)
                .list();
    }
}
