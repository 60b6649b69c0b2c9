package org.twogrids.grid.places;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.exports.Cells;
import org.twogrids.grid.exports.FileExport;
import org.twogrids.grid.exports.Line;

/// `places.csv` with all places, also those that are gone.
@ApplicationScoped
class PlaceExport implements FileExport {

    static final List<String> COLUMNS =
            List.of(
                    "code",
                    "kind",
                    "name",
                    "grid",
                    "street",
                    "number",
                    "lon",
                    "lat",
                    "verified",
                    "to");

    private final Places places;
    private final Areas areas;

    PlaceExport(Places places, Areas areas) {
        this.places = places;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "places";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        return places.streamAll()
                .filter(place -> scope.covers(tree.path(place.details().grid())))
                .sorted(comparing(Place::code))
                .map(PlaceExport::line);
    }

    private static Line line(Place place) {
        PlaceDetails details = place.details();
        return Line.of(
                "place/" + place.id().value(),
                place.code(),
                details.kind().name(),
                details.name(),
                details.grid(),
                Cells.text(details.street()),
                Cells.text(details.number()),
                degrees(details.lon()),
                degrees(details.lat()),
                place.verified().toString(),
                Cells.day(place.to()));
    }

    private static String degrees(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }
}
