package org.twogrids.grid.areas;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Doors;

/// What becomes of the doors of grids that end: of those that are joined they belong to what these
/// become, all others to nobody until somebody says to whom.
@ApplicationScoped
class DoorHandover {

    private final Areas areas;
    private final Frontage frontage;

    DoorHandover(Areas areas, Frontage frontage) {
        this.areas = areas;
        this.frontage = frontage;
    }

    /// The ends that are known, before a command changes them.
    static Map<String, Instant> ends(Collection<Area> known) {
        Map<String, Instant> ends = new HashMap<>();
        for (Area area : known) {
            @Nullable Instant end = area.node().to();
            if (end != null) {
                ends.put(area.code(), end);
            }
        }
        return ends;
    }

    /// @param endedBefore as told by [#ends]
    /// @param into what the areas are joined into; null where they are not joined
    Outcome settle(
            Set<String> ended,
            Map<String, Instant> endedBefore,
            @Nullable String into,
            Instant at,
            Instant now,
            String by) {
        List<Front> left = new ArrayList<>();
        Set<String> touched = new TreeSet<>();
        for (String grid : ended) {
            @Nullable Instant before = endedBefore.get(grid);
            List<Doors> doors = frontage.end(new Frontage.Ending(grid, before, into, at, now, by));
            if (into == null) {
                doors.forEach(each -> left.add(new Front(grid, each)));
            } else if (!doors.isEmpty()) {
                touched.add(into);
            }
        }
        return new Outcome(left, areas.of(touched));
    }

    /// @param left doors that belong to nobody any more
    /// @param gained the areas that have gained doors
    record Outcome(List<Front> left, List<Area> gained) {

        /// What has turned, with what has gained doors and is else as it was.
        Set<Area> changed(Set<Ground.Turn> turned, Instant now) {
            Set<Area> changed =
                    turned.stream()
                            .map(Ground.Turn::area)
                            .collect(toCollection(LinkedHashSet::new));
            gained.stream().filter(changed::add).forEach(area -> area.refront(now));
            return changed;
        }
    }

    record Front(String grid, Doors doors) {}
}
