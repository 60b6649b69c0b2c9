package org.twogrids.kernel.directory;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.Doors;

/// Doors to grids, at any time, by the names of streets and courtyards. Only grids with doors are
/// in it, so that a city that is drawn pays nothing. No door outlives its grid.
public final class Streets {

    static final Streets NONE = new Streets(List.of());

    private final Map<String, List<Stretch>> byGrid = new HashMap<>();
    private final Map<String, List<Stretch>> byName;

    /// How long names are, the longest first.
    private final List<Integer> lengths;

    Streets(Collection<Area> areas) {
        for (Area area : areas) {
            List<Doors> doors = area.doors();
            if (doors != null) {
                byGrid.put(
                        area.code(), doors.stream().map(each -> new Stretch(area, each)).toList());
            }
        }
        this.byName =
                byGrid.values().stream()
                        .flatMap(List::stream)
                        .collect(groupingBy(stretch -> stretch.doors.street()));
        this.lengths =
                byName.keySet().stream()
                        .map(String::length)
                        .distinct()
                        .sorted(reverseOrder())
                        .toList();
    }

    /// The grid to which the door belongs; of two streets that the address could name the longer
    /// one counts.
    public Optional<String> gridOf(DoorAddress address, Instant at) {
        return lengths.stream()
                .flatMap(length -> named(address.text(), length))
                .filter(stretch -> stretch.holds(at) && address.isAmong(stretch.doors))
                .map(stretch -> stretch.grid.code())
                .findFirst();
    }

    /// Whether doors belong to the grid then.
    public boolean has(String grid, Instant at) {
        return of(grid).anyMatch(stretch -> stretch.holds(at));
    }

    /// The one grid to which now belong doors that once were this one's: of two grids that were
    /// joined what is left of them, say. Empty where the doors went to several, or to none.
    public Optional<String> heirOf(String grid, Instant at) {
        Set<String> heirs =
                of(grid).flatMap(once -> successors(once.doors, at))
                        .map(stretch -> stretch.grid.code())
                        .collect(toSet());
        return heirs.size() == 1 ? heirs.stream().findFirst() : Optional.empty();
    }

    private Stream<Stretch> successors(Doors once, Instant at) {
        return byName.getOrDefault(once.street(), List.of()).stream()
                .filter(stretch -> stretch.holds(at) && stretch.doors.meets(once));
    }

    private Stream<Stretch> of(String grid) {
        return byGrid.getOrDefault(grid, List.of()).stream();
    }

    private Stream<Stretch> named(String text, int length) {
        return IntStream.rangeClosed(0, text.length() - length)
                .mapToObj(from -> text.substring(from, from + length))
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .sorted(comparingInt(stretch -> stretch.doors.first()));
    }

    private record Stretch(Area grid, Doors doors) {

        boolean holds(Instant at) {
            return doors.holds(at) && grid.history().stream().anyMatch(period -> period.holds(at));
        }
    }
}
