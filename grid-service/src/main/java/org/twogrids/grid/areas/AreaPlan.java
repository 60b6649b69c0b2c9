package org.twogrids.grid.areas;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.AreaKind;

/// What the territory would be with the drafts: only there can be seen whether two redrawn
/// neighbours still lie beside each other. A draft that does not fit is taken out, which may bring
/// an old shape back; so it looks again until nothing lies over anything.
final class AreaPlan {

    private final Collection<Area> known;
    private final List<AreaDraft> drafts;
    private final Map<String, Geometry> shapes = new HashMap<>();

    /// @param known every area of a draft and every grid that one could lie over
    AreaPlan(Collection<Area> known, List<AreaDraft> drafts) {
        this.known = known;
        this.drafts = new ArrayList<>(drafts);
    }

    /// The drafts that can all be carried out; the others are rejected.
    List<AreaDraft> feasible(Change change) {
        List<Sheet.Overlap> overlaps = Sheet.overlaps(sheets(change));
        while (!overlaps.isEmpty()) {
            Map<Integer, String> rows =
                    overlaps.stream().collect(toMap(Sheet.Overlap::row, Sheet.Overlap::other));
            rows.forEach(
                    (row, other) ->
                            change.report()
                                    .reject(row, new Rejection("geometry", "overlap", other)));
            drafts.removeIf(draft -> rows.containsKey(draft.row().number()));
            overlaps = Sheet.overlaps(sheets(change));
        }
        return drafts;
    }

    private List<Sheet> sheets(Change change) {
        Map<String, SortedMap<Instant, AreaDetails>> planned = new HashMap<>();
        Map<String, AreaKind> kinds = new HashMap<>();
        for (Area area : known) {
            planned.put(area.code(), area.history());
            kinds.put(area.code(), area.kind());
        }
        Map<String, Map<Instant, Integer>> rows = new HashMap<>();
        drafts.removeIf(draft -> change.attempt(draft.row(), row -> lay(draft, planned)).isEmpty());
        for (AreaDraft draft : drafts) {
            kinds.put(draft.code(), draft.kind());
            rows.computeIfAbsent(draft.code(), code -> new HashMap<>())
                    .put(draft.from(), draft.row().number());
        }
        return planned.entrySet().stream()
                .flatMap(
                        area ->
                                sheets(
                                        area.getKey(),
                                        kinds.getOrDefault(area.getKey(), AreaKind.DISTRICT),
                                        area.getValue(),
                                        rows.getOrDefault(area.getKey(), Map.of())))
                .toList();
    }

    private static boolean lay(
            AreaDraft draft, Map<String, SortedMap<Instant, AreaDetails>> planned) {
        return History.put(
                planned.computeIfAbsent(draft.code(), code -> new TreeMap<>()),
                draft.from(),
                draft.details());
    }

    private Stream<Sheet> sheets(
            String code,
            AreaKind kind,
            SortedMap<Instant, AreaDetails> history,
            Map<Instant, Integer> rows) {
        return Sheet.isFlat(kind)
                ? Sheet.of(history, code, kind, rows, this::shape)
                : Stream.empty();
    }

    private Geometry shape(String boundary) {
        return shapes.computeIfAbsent(boundary, BoundaryPolicy::parse);
    }
}
