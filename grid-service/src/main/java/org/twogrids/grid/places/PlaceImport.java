package org.twogrids.grid.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;

/// `places.csv`: what is where in a grid, and when somebody looked last.
@ApplicationScoped
class PlaceImport implements FileImport {

    private final Places places;
    private final Areas areas;

    PlaceImport(Places places, Areas areas) {
        this.places = places;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "places";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "kind", "name", "grid", "verified");
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    /// Places are this service's own: nobody else is told.
    @Override
    public List<DirectoryEvent> take(List<Row> rows, Change change) {
        Residents.requireNoColumns(rows, PlaceExport.COLUMNS);
        AreaTree tree = areas.tree();
        Map<String, Place> known = places.of(Row.cells(rows, "code"));
        List<Place> fresh = new ArrayList<>();
        change.each(
                rows,
                row -> {
                    Residents.requireNone(row);
                    PlaceDraft draft = PlaceDraft.of(row, change.at());
                    @Nullable Place same = known.get(draft.code());
                    requireGrid(draft.details().grid(), tree, change);
                    if (same == null) {
                        return fresh.add(
                                new Place(
                                        PlaceId.next(),
                                        draft,
                                        change.at(),
                                        change.scope().login()));
                    }
                    change.requireScope("code", tree.path(same.details().grid()));
                    return same.become(draft, change.at(), change.scope().login());
                });
        places.persist(fresh);
        return List.of();
    }

    static void requireGrid(String grid, AreaTree tree, Change change) {
        if (tree.kind(grid).isEmpty()) {
            throw new Rejection("grid", "unknown-area", grid);
        }
        if (!tree.kind(grid).filter(AreaKind.GRID::equals).isPresent()) {
            throw new Rejection("grid", "not-a-GRID", grid);
        }
        change.requireScope("grid", tree.path(grid));
    }
}
