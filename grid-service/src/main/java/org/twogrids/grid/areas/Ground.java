package org.twogrids.grid.areas;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.AreaKind;

/// Areas of one kind side by side, of any time: the rules that span them are kept here. Of grids
/// and of police grids no two ever lie over each other, what is split or merged neither loses nor
/// gains ground, and nothing leaves: it ends. Every command checks all before it changes any.
final class Ground {

    private final AreaKind kind;
    private final Map<String, Area> areas = new TreeMap<>();
    private final Map<String, Geometry> shapes = new HashMap<>();

    /// @param areas all of the kind that one of them could come to lie over
    Ground(AreaKind kind, Collection<Area> areas) {
        this.kind = kind;
        areas.forEach(area -> this.areas.put(area.code(), area));
    }

    /// The area ends, or goes on as one of the parts.
    Set<Turn> split(String code, List<Part> parts, Instant at, Instant now) {
        AreaDetails whole = lasting("at", code, at, now);
        requireDifferent("parts", parts);
        SortedMap<String, Next> next = new TreeMap<>();
        next.put(code, ending(code, at));
        for (Part part : parts) {
            next.put(part.code(), new Next(at, part(part, code, whole), part.field("geometry")));
        }
        requireSame(code, whole, parts);
        return become(next, now);
    }

    /// All end but the one that goes on with the ground of all, if one of them does.
    Set<Turn> merge(List<String> codes, Part into, Instant at, Instant now) {
        Map<String, AreaDetails> merged = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            String field = i == 0 ? "at" : "with[%d].code".formatted(i - 1);
            merged.put(codes.get(i), lasting(field, codes.get(i), at, now));
        }
        if (merged.size() < codes.size()) {
            throw new Rejection("with", "repeated-code");
        }
        SortedMap<String, Next> next = new TreeMap<>();
        codes.forEach(code -> next.put(code, ending(code, at)));
        AreaDetails details = into.over(like(into, merged).drawnAs(united(merged)));
        next.put(into.code(), new Next(at, details, into.field("code")));
        return become(next, now);
    }

    /// Borders move, of one area or of several at once.
    Set<Turn> redraw(List<Part> parts, Instant at, Instant now) {
        requireDifferent("beside", parts);
        SortedMap<String, Next> next = new TreeMap<>();
        for (Part part : parts) {
            AreaDetails known = current(part.field("code"), part.code(), at, now);
            AreaDetails wanted = part.over(known);
            if (!wanted.equals(known)) {
                next.put(part.code(), new Next(at, wanted, part.field("geometry")));
            }
        }
        return become(next, now);
    }

    /// The area is no more from then on. An end that lies ahead may be moved.
    Set<Turn> retire(String code, Instant at, Instant now) {
        SortedMap<Instant, AreaDetails> history = known("at", code).history();
        Instant end = last(history).to();
        if (end != null && !end.isAfter(now)) {
            throw new AreaEnded(code, end);
        }
        SortedMap<String, Next> next = new TreeMap<>();
        next.put(code, ending(code, at));
        return become(next, now);
    }

    private AreaDetails part(Part part, String code, AreaDetails whole) {
        if (part.code().equals(code)) {
            return part.over(whole);
        }
        requireNew(part, whole.parent());
        return part.over(AreaDetails.begun(part.requiredName(), whole.parent(), whole.dedicated()));
    }

    /// What the merged area is but for its ground: one of those, or a new one below their parent.
    private AreaDetails like(Part into, Map<String, AreaDetails> merged) {
        AreaDetails same = merged.get(into.code());
        if (same != null) {
            return same;
        }
        AreaDetails first =
                merged.values().stream()
                        .filter(each -> isBelow(into.code(), each.parent()))
                        .findFirst()
                        .orElse(merged.values().iterator().next());
        requireNew(into, first.parent());
        boolean dedicated = merged.values().stream().allMatch(AreaDetails::dedicated);
        return AreaDetails.begun(into.requiredName(), first.parent(), dedicated);
    }

    private @Nullable String united(Map<String, AreaDetails> merged) {
        List<Geometry> drawn =
                merged.values().stream()
                        .flatMap(details -> Stream.ofNullable(details.boundary()))
                        .map(this::shape)
                        .toList();
        if (drawn.isEmpty()) {
            return null;
        }
        if (drawn.size() < merged.size()) {
            throw Rejection.conflict("with", "undrawn");
        }
        return BoundaryPolicy.write(Sheet.union(drawn));
    }

    /// Everything is laid into copies and compared, at every instant; only then it is so.
    private Set<Turn> become(SortedMap<String, Next> next, Instant now) {
        Map<String, SortedMap<Instant, AreaDetails>> planned = new HashMap<>();
        next.forEach(
                (code, each) -> {
                    Area area = areas.get(code);
                    SortedMap<Instant, AreaDetails> history =
                            area == null ? new TreeMap<>() : area.history();
                    History.put(history, each.from, each.details);
                    planned.put(code, history);
                });
        requireNoOverlap(next, planned);
        Set<Turn> turned = new LinkedHashSet<>();
        next.forEach(
                (code, each) -> {
                    Area area = areas.computeIfAbsent(code, fresh -> new Area(fresh, kind));
                    if (area.become(each.details, each.from, now)) {
                        turned.add(new Turn(area, each.from));
                    }
                });
        return turned;
    }

    private void requireNoOverlap(
            SortedMap<String, Next> next, Map<String, SortedMap<Instant, AreaDetails>> planned) {
        if (!Sheet.isFlat(kind)) {
            return;
        }
        List<String> rows = List.copyOf(next.keySet());
        List<Sheet> sheets =
                Stream.concat(areas.keySet().stream(), rows.stream())
                        .distinct()
                        .flatMap(code -> sheets(code, rows.indexOf(code) + 1, next, planned))
                        .toList();
        for (Sheet.Overlap overlap : Sheet.overlaps(sheets)) {
            Next own = Objects.requireNonNull(next.get(rows.get(overlap.row() - 1)));
            throw Rejection.conflict(own.field, "overlap", overlap.other());
        }
    }

    private Stream<Sheet> sheets(
            String code,
            int row,
            Map<String, Next> next,
            Map<String, SortedMap<Instant, AreaDetails>> planned) {
        Next own = next.get(code);
        return own == null
                ? Sheet.of(known("at", code).history(), code, kind, Map.of(), this::shape)
                : Sheet.of(
                        Objects.requireNonNull(planned.get(code)),
                        code,
                        kind,
                        Map.of(own.from, row),
                        this::shape);
    }

    private Next ending(String code, Instant at) {
        SortedMap<Instant, AreaDetails> history = known("at", code).history();
        Instant last = history.lastKey();
        if (!at.isAfter(last)) {
            throw new Rejection("at", "before-current", History.day(last));
        }
        return new Next(last, last(history).endingAt(at), "at");
    }

    /// What the area is then, and with no end ahead: what is to end is not divided.
    private AreaDetails lasting(String field, String code, Instant at, Instant now) {
        AreaDetails details = current(field, code, at, now);
        if (details.to() != null) {
            throw Rejection.conflict(field, "area-ends", code, History.day(details.to()));
        }
        return details;
    }

    private AreaDetails current(String field, String code, Instant at, Instant now) {
        SortedMap<Instant, AreaDetails> history = known(field, code).history();
        AreaDetails details = last(history);
        Instant end = details.to();
        if (end != null && !end.isAfter(now)) {
            throw new AreaEnded(code, end);
        }
        if (at.isBefore(history.lastKey())) {
            throw new Rejection("at", "before-current", History.day(history.lastKey()));
        }
        if (end != null && !end.isAfter(at)) {
            throw Rejection.conflict(field, "area-ends", code, History.day(end));
        }
        return details;
    }

    private Area known(String field, String code) {
        Area area = areas.get(code);
        if (area == null) {
            throw new Rejection(field, "unknown-area", code);
        }
        return area;
    }

    private void requireNew(Part part, @Nullable String parent) {
        if (areas.containsKey(part.code())) {
            throw Rejection.conflict(part.field("code"), "code-used", part.code());
        }
        try {
            AreaPolicy.checkCode(kind, part.code());
        } catch (Rejection why) {
            throw why.at(part.field("code"));
        }
        if (!isBelow(part.code(), parent)) {
            throw new Rejection(part.field("code"), "parent-prefix", String.valueOf(parent));
        }
    }

    /// Of an area that is not drawn the parts may be.
    private void requireSame(String code, AreaDetails whole, List<Part> parts) {
        String boundary = whole.boundary();
        if (boundary == null) {
            return;
        }
        List<Geometry> drawn = new ArrayList<>();
        for (Part part : parts) {
            Geometry shape = part.shape();
            if (shape == null) {
                throw new Rejection(part.field("geometry"), "missing");
            }
            drawn.add(shape);
        }
        List<Coverage.Fault> faults = Coverage.faults(shape(boundary), drawn);
        if (!faults.isEmpty()) {
            throw new UnevenGround(code, faults);
        }
    }

    private Geometry shape(String boundary) {
        return shapes.computeIfAbsent(boundary, BoundaryPolicy::parse);
    }

    private static boolean isBelow(String code, @Nullable String parent) {
        return parent != null && code.startsWith(parent);
    }

    private static void requireDifferent(String field, List<Part> parts) {
        if (parts.stream().map(Part::code).collect(toSet()).size() < parts.size()) {
            throw new Rejection(field, "repeated-code");
        }
    }

    private static AreaDetails last(SortedMap<Instant, AreaDetails> history) {
        return history.lastEntry().getValue();
    }

    /// What an area is to be, and where the request says so.
    private record Next(Instant from, AreaDetails details, String field) {}

    /// @param from the beginning of the period that changed
    record Turn(Area area, Instant from) {}
}
