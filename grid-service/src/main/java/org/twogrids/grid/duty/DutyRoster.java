package org.twogrids.grid.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;

/// Every pattern of duty there is or was.
@ApplicationScoped
class DutyRoster implements PanacheRepositoryBase<Duty, DutyId>, DirectorySource {

    DutyRoster() {}

    List<Duty> of(Collection<String> areas) {
        return areas.stream()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list("area in ?1", some).stream())
                .toList();
    }

    /// The member's patterns that hold then or later.
    List<Duty> of(MemberId member, Instant at) {
        return list("member = ?1 and (to is null or to > ?2)", member, at);
    }

    @Override
    public List<DirectoryEvent.Duty> changedSince(Instant then) {
        return list("changedAt >= ?1", then).stream().map(Duty::record).toList();
    }
}
