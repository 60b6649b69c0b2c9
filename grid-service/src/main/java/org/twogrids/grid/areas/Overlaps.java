package org.twogrids.grid.areas;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.events.AreaKind;

/// Which grids and police grids share ground, at any time.
public final class Overlaps {

    private final Map<String, SortedMap<Instant, AreaDetails>> histories = new HashMap<>();
    private final Map<String, List<Drawn>> byCode;
    private final STRtree tree = new STRtree();

    Overlaps(Collection<Area> areas) {
        areas.forEach(area -> histories.put(area.code(), area.history()));
        List<Drawn> all = areas.stream().flatMap(this::drawn).toList();
        all.forEach(drawn -> tree.insert(drawn.box(), drawn));
        this.byCode = all.stream().collect(groupingBy(Drawn::code));
    }

    /// Those of the codes, as everything is drawn then.
    public Set<Overlap> of(Set<String> codes, Instant at) {
        Set<Overlap> found = new LinkedHashSet<>();
        drawn(codes)
                .filter(own -> own.holds(at))
                .forEach(
                        own ->
                                across(own)
                                        .filter(other -> other.holds(at))
                                        .filter(other -> isOwnSide(own, other, codes))
                                        .map(other -> overlap(own, other))
                                        .forEach(found::add));
        return found;
    }

    /// Of a pair that is asked for from both sides one is enough.
    private static boolean isOwnSide(Drawn own, Drawn other, Set<String> codes) {
        return own.kind == AreaKind.GRID || !codes.contains(other.code);
    }

    /// When the codes have to be compared anew: as they are drawn, and later whenever one of them,
    /// or something that shares ground with it, is drawn otherwise or ends.
    public SortedMap<Instant, Set<String>> turns(SortedMap<Instant, Set<String>> drawn) {
        SortedMap<Instant, Set<String>> turns = new TreeMap<>();
        drawn.forEach(
                (from, codes) -> {
                    turns.computeIfAbsent(from, turn -> new TreeSet<>()).addAll(codes);
                    drawn(codes).forEach(own -> add(own, from, turns));
                });
        return turns;
    }

    /// Whether the area holds then, drawn or not.
    public boolean isInForce(String code, Instant at) {
        var history = histories.getOrDefault(code, new TreeMap<>()).headMap(at.plusNanos(1));
        return !history.isEmpty()
                && History.holds(history.lastKey(), history.lastEntry().getValue().to(), at);
    }

    /// When the first of the areas ends for good; null while all go on.
    public @Nullable Instant end(Set<String> codes) {
        return codes.stream()
                .map(histories::get)
                .flatMap(Stream::ofNullable)
                .flatMap(history -> Stream.ofNullable(history.lastEntry().getValue().to()))
                .min(naturalOrder())
                .orElse(null);
    }

    private void add(Drawn own, Instant from, SortedMap<Instant, Set<String>> turns) {
        if (own.to == null || own.to.isAfter(from)) {
            Stream.concat(Stream.of(own), across(own))
                    .flatMap(
                            each -> Stream.concat(Stream.of(each.from), Stream.ofNullable(each.to)))
                    .filter(turn -> turn.isAfter(from))
                    .forEach(
                            turn ->
                                    turns.computeIfAbsent(turn, t -> new TreeSet<>())
                                            .add(own.code));
        }
    }

    private Stream<Drawn> drawn(Collection<String> codes) {
        return codes.stream().flatMap(code -> byCode.getOrDefault(code, List.of()).stream());
    }

    /// Of the other kind, at any time, as far as the boxes around them tell.
    private Stream<Drawn> across(Drawn drawn) {
        Stream<?> near = tree.query(drawn.box()).stream();
        return near.map(Drawn.class::cast).filter(other -> other.kind != drawn.kind);
    }

    private static Overlap overlap(Drawn one, Drawn other) {
        boolean gridFirst = one.kind == AreaKind.GRID;
        Drawn grid = gridFirst ? one : other;
        Drawn police = gridFirst ? other : one;
        double common = common(grid, police);
        double own = grid.shape.getArea();
        return new Overlap(
                grid.code,
                police.code,
                Math.min(1, common / own),
                Math.min(1, common / Math.min(own, police.shape.getArea())));
    }

    /// Nothing where they meet at a border only.
    private static double common(Drawn one, Drawn other) {
        return one.box().intersection(other.box()).getArea() == 0
                ? 0
                : OverlayNGRobust.overlay(one.shape, other.shape, OverlayNG.INTERSECTION).getArea();
    }

    private Stream<Drawn> drawn(Area area) {
        List<Drawn> drawn = new ArrayList<>();
        area.history()
                .forEach(
                        (from, details) -> {
                            String boundary = details.boundary();
                            if (boundary != null && Sheet.isFlat(area.kind())) {
                                drawn.add(
                                        new Drawn(
                                                area.code(),
                                                area.kind(),
                                                from,
                                                details.to(),
                                                BoundaryPolicy.parse(boundary)));
                            }
                        });
        return drawn.stream();
    }

    private record Drawn(
            String code, AreaKind kind, Instant from, @Nullable Instant to, Geometry shape) {

        boolean holds(Instant at) {
            return History.holds(from, to, at);
        }

        Envelope box() {
            return shape.getEnvelopeInternal();
        }
    }

    /// @param share of the grid that lies in the police grid
    /// @param shareOfSmaller of whichever of the two is smaller
    public record Overlap(String grid, String policeGrid, double share, double shareOfSmaller) {}
}
