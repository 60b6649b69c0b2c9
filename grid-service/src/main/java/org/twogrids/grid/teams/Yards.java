package org.twogrids.grid.teams;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;

/// Every yard there is or was.
@ApplicationScoped
class Yards implements PanacheRepositoryBase<Yard, UUID>, DirectorySource {

    private static final String WHOLE = "from Yard y left join fetch y.history";

    Yards() {}

    Optional<Yard> whole(UUID id) {
        return list(WHOLE + " where y.id = ?1", id).stream().findFirst();
    }

    List<Yard> all() {
        return list(WHOLE + " order by y.id");
    }

    @Override
    public List<DirectoryEvent.Yard> changedSince(Instant then) {
        return list(WHOLE + " where y.changedAt >= ?1", then).stream().map(Yard::record).toList();
    }
}
