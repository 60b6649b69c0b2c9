package org.twogrids.grid.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Every shift that was warned of.
@ApplicationScoped
class EmptyShifts implements PanacheRepositoryBase<EmptyShift, UUID> {

    EmptyShifts() {}

    List<EmptyShift> open() {
        return list("endedAt is null");
    }
}
