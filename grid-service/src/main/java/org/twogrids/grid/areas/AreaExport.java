package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.exports.Cells;
import org.twogrids.grid.exports.FileExport;
import org.twogrids.grid.exports.Line;
import org.twogrids.kernel.events.AreaKind;

/// `areas.geojson` with every version of every area, WGS-84.
@ApplicationScoped
class AreaExport implements FileExport {

    private final Areas areas;

    AreaExport(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String file() {
        return "areas";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code",
                "kind",
                "name",
                "parent",
                "type",
                "caseCode",
                "dutyPhone",
                "from",
                "to",
                GEOMETRY);
    }

    @Override
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        return areas.whole().stream()
                .filter(area -> scope.covers(tree.path(area.code())))
                .sorted(comparing(Area::kind).thenComparing(Area::code))
                .flatMap(
                        area ->
                                area.history().entrySet().stream()
                                        .map(
                                                period ->
                                                        line(
                                                                area,
                                                                period.getKey(),
                                                                period.getValue())));
    }

    private static Line line(Area area, Instant from, AreaDetails details) {
        return Line.of(
                "area/" + area.code(),
                area.code(),
                area.kind().name(),
                details.name(),
                Cells.text(details.parent()),
                type(area.kind(), details),
                Cells.text(details.caseCode()),
                Cells.text(details.dutyPhone()),
                Cells.day(from),
                Cells.day(details.to()),
                Cells.text(details.boundary()));
    }

    private static String type(AreaKind kind, AreaDetails details) {
        if (kind != AreaKind.GRID) {
            return "";
        }
        return details.dedicated() ? "DEDICATED" : "BASIC";
    }
}
