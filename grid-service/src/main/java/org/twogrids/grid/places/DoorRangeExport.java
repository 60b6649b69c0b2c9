package org.twogrids.grid.places;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.exports.Cells;
import org.twogrids.grid.exports.FileExport;
import org.twogrids.grid.exports.Line;

/// `door-ranges.csv` with all ranges, also those that are over, and without those that never held.
@ApplicationScoped
class DoorRangeExport implements FileExport {

    static final List<String> COLUMNS =
            List.of("grid", "street", "first", "last", "side", "from", "to");

    private final DoorRanges ranges;
    private final Areas areas;

    DoorRangeExport(DoorRanges ranges, Areas areas) {
        this.ranges = ranges;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "door-ranges";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        return ranges.streamAll()
                .map(DoorRange::doors)
                .filter(GridDoors::everHold)
                .filter(doors -> scope.covers(tree.path(doors.grid())))
                .sorted(
                        comparing(GridDoors::from)
                                .thenComparing(GridDoors::street)
                                .thenComparingInt(GridDoors::first)
                                .thenComparing(GridDoors::grid))
                .map(DoorRangeExport::line);
    }

    private static Line line(GridDoors doors) {
        return Line.of(
                "area/" + doors.grid(),
                doors.grid(),
                doors.street(),
                doors.doors().isWhole() ? "" : Integer.toString(doors.first()),
                doors.doors().isWhole() ? "" : Integer.toString(doors.last()),
                doors.side().name(),
                Cells.day(doors.from()),
                Cells.day(doors.to()));
    }
}
