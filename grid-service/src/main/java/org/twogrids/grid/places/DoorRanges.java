package org.twogrids.grid.places;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.Frontage;
import org.twogrids.kernel.events.Doors;

/// Which door belongs to which grid, now and before.
@ApplicationScoped
class DoorRanges implements PanacheRepositoryBase<DoorRange, DoorRangeId>, Frontage {

    private static final int AT_ONCE = 10_000;

    /// Of a grid that has doors, and of which others know none.
    private static final String UNTOLD =
            """
            select distinct grid from door_range
             where exists (select from directory_entity
                            where key = 'area/' || grid
                              and convert_from(payload, 'UTF8') not like '%"doors"%')
            """;

    DoorRanges() {}

    List<DoorRange> in(Collection<String> streets) {
        return streets.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> list("doors.street in ?1", some).stream())
                .toList();
    }

    /// Grids whose doors were entered before they were published.
    List<String> untold() {
        List<?> found = getEntityManager().createNativeQuery(UNTOLD).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    @Override
    public Map<String, List<Doors>> of(Collection<String> grids) {
        return grids.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> list("doors.grid in ?1", some).stream())
                .map(DoorRange::doors)
                .sorted(
                        comparing(GridDoors::street)
                                .thenComparingInt(GridDoors::first)
                                .thenComparing(GridDoors::from))
                .collect(groupingBy(GridDoors::grid, mapping(GridDoors::doors, toList())));
    }

    @Override
    public List<Doors> end(Ending ending) {
        List<Doors> left = new ArrayList<>();
        for (DoorRange range : list("doors.grid", ending.grid())) {
            GridDoors doors = range.doors();
            if (isConcerned(doors, ending)) {
                take(doors, ending);
                range.endWithGrid(ending.at(), ending.now(), ending.by());
                left.add(range.doors().doors());
            }
        }
        return left;
    }

    /// What ended with the grid when its end was another ends at the new one.
    private static boolean isConcerned(GridDoors doors, Ending ending) {
        return doors.goOnAt(ending.at())
                || (doors.everHold()
                        && doors.to() != null
                        && doors.to().equals(ending.endedBefore()));
    }

    private void take(GridDoors doors, Ending ending) {
        @Nullable String heir = ending.heir();
        if (heir != null) {
            Instant since = doors.from().isAfter(ending.at()) ? doors.from() : ending.at();
            persist(
                    new DoorRange(
                            DoorRangeId.next(), doors.in(heir, since), ending.now(), ending.by()));
        }
    }
}
