package org.twogrids.grid.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Every gap that was ever seen.
@ApplicationScoped
class StaffingGaps implements PanacheRepositoryBase<StaffingGap, UUID> {

    StaffingGaps() {}

    List<StaffingGap> open() {
        return list("endedAt is null");
    }
}
