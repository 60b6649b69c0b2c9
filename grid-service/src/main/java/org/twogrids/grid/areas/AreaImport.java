package org.twogrids.grid.areas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.CoordinateSystem;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;

/// `areas.geojson`: each feature says what an area is from a day on.
@ApplicationScoped
class AreaImport implements FileImport {

    private static final Pattern CASE_CODE = Pattern.compile("[A-Z]{2,5}");

    /// Each row needs its parent before it, and the older version of its own area.
    private static final Comparator<AreaDraft> ORDER =
            Comparator.comparing(AreaDraft::kind).thenComparing(AreaDraft::from);

    private final Areas areas;
    private final CoverageCheck coverage;
    private final Redrawing redrawing;
    private final Succession succession;

    AreaImport(Areas areas, CoverageCheck coverage, Redrawing redrawing, Succession succession) {
        this.areas = areas;
        this.succession = succession;
        this.coverage = coverage;
        this.redrawing = redrawing;
    }

    @Override
    public String file() {
        return "areas";
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public List<String> key() {
        return List.of("code", "from");
    }

    @Override
    public List<DirectoryEvent> take(List<Row> rows, Change change) {
        AreaTree tree = areas.tree();
        List<AreaDraft> drafts =
                rows.stream()
                        .flatMap(row -> change.attempt(row, AreaImport::draft).stream())
                        .sorted(ORDER)
                        .filter(draft -> fits(draft, tree, change))
                        .toList();
        Map<String, Area> known = known(drafts);
        List<AreaDraft> allowed = allowed(drafts, known, tree, change);
        List<AreaDraft> feasible = new AreaPlan(known.values(), allowed).feasible(change);
        List<DirectoryEvent> changed = new ArrayList<>(store(feasible, known, change));
        coverage.warn(feasible, change);
        changed.addAll(redrawn(feasible, change));
        return changed;
    }

    /// Without those that end an area under whoever holds an office there, and those that change
    /// the past without the right or a reason.
    private List<AreaDraft> allowed(
            List<AreaDraft> drafts, Map<String, Area> known, AreaTree tree, Change change) {
        Map<String, Instant> last = new HashMap<>();
        drafts.forEach(draft -> last.merge(draft.code(), draft.from(), AreaImport::later));
        known.forEach(
                (code, area) ->
                        last.computeIfPresent(
                                code, (same, from) -> later(from, area.history().lastKey())));
        Map<String, Instant> ends = new HashMap<>();
        for (AreaDraft draft : drafts) {
            Instant to = draft.details().to();
            if (to != null && draft.from().equals(last.get(draft.code()))) {
                ends.put(draft.code(), to);
            }
        }
        Set<String> held = succession.held(ends);
        return drafts.stream()
                .filter(
                        draft ->
                                change.attempt(
                                                draft.row(),
                                                row ->
                                                        permitted(
                                                                draft,
                                                                known.get(draft.code()),
                                                                held,
                                                                tree,
                                                                change))
                                        .isPresent())
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static AreaDraft permitted(
            AreaDraft draft, @Nullable Area known, Set<String> held, AreaTree tree, Change change) {
        if (draft.details().to() != null && held.contains(draft.code())) {
            throw new Rejection("to", "offices-go-on", draft.code());
        }
        if (known != null && draft.datesBack(known, change.at())) {
            if (!change.scope().isAbove(tree.path(draft.code()))) {
                throw Rejection.forbidden("from", "backdating-area");
            }
            if (draft.reason() == null) {
                throw new Rejection("reason", "backdating-reason");
            }
        }
        return draft;
    }

    private List<? extends DirectoryEvent> redrawn(List<AreaDraft> stored, Change change) {
        SortedMap<Instant, Set<String>> drawn =
                stored.stream()
                        .filter(draft -> Sheet.isFlat(draft.kind()))
                        .collect(
                                groupingBy(
                                        AreaDraft::from,
                                        TreeMap::new,
                                        mapping(AreaDraft::code, toSet())));
        return drawn.isEmpty() ? List.of() : redrawing.follow(drawn, change.at());
    }

    /// The areas of the drafts, and those that one of them could come to lie over.
    private Map<String, Area> known(List<AreaDraft> drafts) {
        Set<String> codes = new TreeSet<>();
        drafts.stream()
                .collect(groupingBy(AreaDraft::kind))
                .forEach((kind, ofKind) -> codes.addAll(near(kind, ofKind)));
        return areas.of(codes).stream().collect(toMap(Area::code, Function.identity()));
    }

    private Set<String> near(AreaKind kind, List<AreaDraft> drafts) {
        Set<String> codes = drafts.stream().map(AreaDraft::code).collect(toSet());
        if (Sheet.isFlat(kind)) {
            List<String> boundaries =
                    drafts.stream()
                            .flatMap(draft -> Stream.ofNullable(draft.details().boundary()))
                            .toList();
            codes.addAll(areas.near(codes, boundaries, kind));
        }
        return codes;
    }

    private List<DirectoryEvent.Area> store(
            List<AreaDraft> drafts, Map<String, Area> known, Change change) {
        Set<Area> changed = new LinkedHashSet<>();
        for (AreaDraft draft : drafts) {
            Area area = known.computeIfAbsent(draft.code(), code -> new Area(code, draft.kind()));
            boolean isNew = area.become(draft.details(), draft.from(), change.at());
            change.report().count(isNew);
            if (isNew) {
                changed.add(area);
                change.explain(area.record().key(), draft.reason());
            }
        }
        changed.stream().filter(area -> !areas.isPersistent(area)).forEach(areas::persist);
        return areas.records(changed);
    }

    private static boolean fits(AreaDraft draft, AreaTree tree, Change change) {
        return change.attempt(draft.row(), row -> placed(draft, tree, change)).isPresent();
    }

    private static AreaDraft placed(AreaDraft draft, AreaTree tree, Change change) {
        if (tree.kind(draft.code()).orElse(draft.kind()) != draft.kind()) {
            throw new Rejection("kind", "kind-changed", draft.code());
        }
        @Nullable String parent = draft.details().parent();
        AreaPolicy.checkParent(draft.kind(), draft.code(), parent, tree);
        if (parent != null && !tree.lasts(parent, draft.from())) {
            throw new Rejection("parent", "area-ended", parent);
        }
        List<String> path = new ArrayList<>(List.of(draft.code()));
        path.addAll(parent == null ? List.of() : tree.path(parent));
        change.requireScope("code", path);
        tree.add(draft.node());
        return draft;
    }

    private static AreaDraft draft(Row row) {
        AreaKind kind = row.choice("kind", AreaKind.class);
        String code = row.required("code");
        AreaPolicy.checkCode(kind, code);
        @Nullable String boundary = row.cells().get("geometry");
        CoordinateSystem system = row.choice("coordinates", CoordinateSystem.class);
        @Nullable Geometry shape = boundary == null ? null : BoundaryPolicy.read(boundary, system);
        Instant from = row.day("from");
        History.requireOrder(from, row.optionalDay("to"));
        return new AreaDraft(
                row,
                code,
                kind,
                from,
                new AreaDetails(
                        row.optionalDay("to"),
                        row.text("name", 60),
                        row.optional("parent"),
                        shape == null ? null : BoundaryPolicy.write(shape),
                        dedicated(row, kind),
                        caseCode(row, kind),
                        dutyPhone(row, kind)));
    }

    private static boolean dedicated(Row row, AreaKind kind) {
        requireOnlyFor(row, "type", kind == AreaKind.GRID);
        return row.optional("type") != null && row.choice("type", Type.class) == Type.DEDICATED;
    }

    private static @Nullable String caseCode(Row row, AreaKind kind) {
        requireOnlyFor(row, "caseCode", kind == AreaKind.SUBDISTRICT);
        return kind == AreaKind.SUBDISTRICT ? row.matching("caseCode", CASE_CODE) : null;
    }

    private static @Nullable String dutyPhone(Row row, AreaKind kind) {
        requireOnlyFor(
                row, "dutyPhone", kind == AreaKind.SUBDISTRICT || kind == AreaKind.POLICE_STATION);
        return row.phone("dutyPhone");
    }

    private static void requireOnlyFor(Row row, String field, boolean fitting) {
        if (!fitting && row.optional(field) != null) {
            throw new Rejection(field, "not-of-this-kind");
        }
    }

    private enum Type {
        BASIC,
        DEDICATED
    }
}
