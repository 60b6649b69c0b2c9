package org.twogrids.grid.places;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;

/// Which door belongs to which grid, now and before.
@ApplicationScoped
class DoorRanges implements PanacheRepositoryBase<DoorRange, DoorRangeId> {

    DoorRanges() {}

    List<DoorRange> in(Collection<String> streets) {
        return streets.stream()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list("doors.street in ?1", some).stream())
                .toList();
    }

    /// Of the streets that the address could name the longest.
    Optional<DoorRange> at(Address address, Instant at) {
        return find(
                        "from DoorRange r where locate(r.doors.street, ?1) > 0"
                                + " and r.doors.from <= ?2"
                                + " and (r.doors.to is null or r.doors.to > ?2)"
                                + " order by length(r.doors.street) desc, r.doors.first",
                        address.text(),
                        at)
                .stream()
                .filter(range -> range.doors().has(address))
                .findFirst();
    }
}
