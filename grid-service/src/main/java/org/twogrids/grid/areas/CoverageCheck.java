package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DirectoryView;

/// Looks after an import whether the grids that it touched still fill their communities, and police
/// grids their stations. What they leave open or overstep is told, never refused: a map is drawn
/// grid by grid, and a border river belongs to nobody.
@ApplicationScoped
class CoverageCheck {

    private final Areas areas;

    CoverageCheck(Areas areas) {
        this.areas = areas;
    }

    /// Each area as it stands from the latest row on that touched it.
    void warn(List<AreaDraft> stored, Change change) {
        Map<String, AreaDraft> touched =
                stored.stream()
                        .filter(draft -> divided(draft) != null)
                        .collect(
                                toMap(
                                        draft -> String.valueOf(divided(draft)),
                                        Function.identity(),
                                        maxBy(comparing(AreaDraft::from)),
                                        TreeMap::new));
        DirectoryView view =
                DirectoryView.of(
                        areas.withBelow(touched.keySet()).stream().map(Area::record).toList());
        touched.forEach((code, draft) -> warn(view, code, draft, change));
    }

    private static void warn(DirectoryView view, String code, AreaDraft draft, Change change) {
        Coverage.of(view, code, draft.from()).stream()
                .flatMap(coverage -> coverage.faults().stream())
                .forEach(
                        fault ->
                                change.report()
                                        .warn(
                                                draft.row().number(),
                                                new Rejection(
                                                        "geometry",
                                                        "coverage-" + fault.kind(),
                                                        code,
                                                        Long.toString(fault.squareMetres())),
                                                fault.squareMetres(),
                                                fault.geometry()));
    }

    private static @Nullable String divided(AreaDraft draft) {
        return switch (draft.kind()) {
            case GRID, POLICE_GRID -> draft.details().parent();
            case COMMUNITY, POLICE_STATION -> draft.code();
            case DISTRICT, SUBDISTRICT -> null;
        };
    }
}
