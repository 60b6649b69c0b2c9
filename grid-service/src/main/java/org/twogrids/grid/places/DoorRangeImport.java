package org.twogrids.grid.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.events.DirectoryEvent;

/// `door-ranges.csv`: which numbers of which streets belong to a grid. A door belongs to one.
@ApplicationScoped
class DoorRangeImport implements FileImport {

    private final DoorRanges ranges;
    private final Areas areas;

    DoorRangeImport(DoorRanges ranges, Areas areas) {
        this.ranges = ranges;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "door-ranges";
    }

    @Override
    public List<String> columns() {
        return List.of("grid", "street", "first", "last", "from");
    }

    @Override
    public List<String> key() {
        return List.of("grid", "street", "first", "last", "side", "from");
    }

    /// Doors are a part of their grid: those grids are published anew.
    @Override
    public List<DirectoryEvent> take(List<Row> rows, Change change) {
        Residents.requireNoColumns(rows, DoorRangeExport.COLUMNS);
        AreaTree tree = areas.tree();
        Map<String, List<DoorRange>> known =
                new HashMap<>(
                        ranges
                                .in(
                                        Row.cells(rows, "street").stream()
                                                .map(DoorAddress::plain)
                                                .collect(toSet()))
                                .stream()
                                .collect(
                                        groupingBy(
                                                range -> range.doors().street(),
                                                toCollection(ArrayList::new))));
        List<DoorRange> fresh = new ArrayList<>();
        Set<String> touched = new TreeSet<>();
        change.each(
                rows,
                row -> {
                    GridDoors doors = GridDoors.of(row);
                    PlaceImport.requireGrid(doors.grid(), tree, change);
                    List<DoorRange> street =
                            known.computeIfAbsent(doors.street(), none -> new ArrayList<>());
                    @Nullable DoorRange same =
                            street.stream()
                                    .filter(range -> range.doors().isSame(doors))
                                    .findFirst()
                                    .orElse(null);
                    requireFree(doors, same, street);
                    if (same != null) {
                        boolean ended = same.end(doors.to(), change.at(), change.scope().login());
                        return ended && touch(doors.grid(), touched);
                    }
                    DoorRange range =
                            new DoorRange(
                                    DoorRangeId.next(), doors, change.at(), change.scope().login());
                    street.add(range);
                    return fresh.add(range) && touch(doors.grid(), touched);
                });
        ranges.persist(fresh);
        return List.copyOf(areas.refronted(touched, change.at()));
    }

    private static boolean touch(String grid, Set<String> touched) {
        touched.add(grid);
        return true;
    }

    private static void requireFree(
            GridDoors doors, @Nullable DoorRange same, List<DoorRange> street) {
        GridDoors wanted =
                same == null || doors.to() != null ? doors : doors.endingAt(same.doors().to());
        street.stream()
                .filter(range -> !range.equals(same) && range.doors().meets(wanted))
                .findFirst()
                .ifPresent(
                        range -> {
                            throw new Rejection("first", "doors-taken", range.doors().grid());
                        });
    }
}
