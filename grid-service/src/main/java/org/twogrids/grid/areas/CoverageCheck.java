package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;

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

    /// What is open or overstepped from then on, whenever something of it begins or ends.
    List<Finding> findings(Set<String> divided, Instant from) {
        List<DirectoryEvent.Area> records =
                areas.withBelow(divided).stream().map(Area::record).toList();
        DirectoryView view = DirectoryView.of(records);
        Set<Instant> turns = new TreeSet<>(List.of(from));
        records.stream()
                .flatMap(area -> area.history().stream())
                .flatMap(
                        period ->
                                Stream.concat(
                                        Stream.of(period.from()), Stream.ofNullable(period.to())))
                .filter(turn -> turn.isAfter(from))
                .forEach(turns::add);
        Map<String, Finding> found = new LinkedHashMap<>();
        for (String code : divided) {
            for (Instant turn : turns) {
                Coverage.of(view, code, turn).stream()
                        .flatMap(coverage -> coverage.faults().stream())
                        .forEach(
                                fault ->
                                        found.putIfAbsent(
                                                code + fault.geometry(),
                                                new Finding(code, turn, fault)));
            }
        }
        return List.copyOf(found.values());
    }

    /// @param since from when on
    record Finding(String code, Instant since, Coverage.Fault fault) {

        Rejection words() {
            return new Rejection(
                    "geometry",
                    "coverage-" + fault.kind(),
                    code,
                    Long.toString(fault.squareMetres()));
        }
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
