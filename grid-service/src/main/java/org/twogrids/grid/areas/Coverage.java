package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Area;

/// How the areas below one fill its boundary. Where none of them is drawn nothing is at fault: the
/// area is not divided yet, or by lists.
///
/// @param squareMetres of the area itself
/// @param undrawn areas below without a boundary; a gap may be theirs
record Coverage(long squareMetres, List<String> undrawn, List<Fault> faults) {

    /// Empty where the area has no boundary then, or is of a kind that has nothing below.
    static Optional<Coverage> of(DirectoryView view, String code, Instant at) {
        return view.kind(code)
                .flatMap(kind -> Optional.ofNullable(below(kind)))
                .flatMap(
                        kind ->
                                view.area(code, at)
                                        .flatMap(area -> Optional.ofNullable(area.boundary()))
                                        .map(
                                                boundary ->
                                                        measured(
                                                                BoundaryPolicy.parse(boundary),
                                                                parts(view, code, kind, at))));
    }

    private static @Nullable AreaKind below(AreaKind kind) {
        return switch (kind) {
            case DISTRICT -> AreaKind.SUBDISTRICT;
            case SUBDISTRICT -> AreaKind.COMMUNITY;
            case COMMUNITY -> AreaKind.GRID;
            case POLICE_STATION -> AreaKind.POLICE_GRID;
            case GRID, POLICE_GRID -> null;
        };
    }

    private static Map<String, Area.Period> parts(
            DirectoryView view, String code, AreaKind kind, Instant at) {
        Map<String, Area.Period> parts = new TreeMap<>();
        view.areas()
                .filter(area -> area.kind() == kind)
                .forEach(
                        area ->
                                view.area(area.code(), at)
                                        .filter(period -> code.equals(period.parent()))
                                        .ifPresent(period -> parts.put(area.code(), period)));
        return parts;
    }

    private static Coverage measured(Geometry whole, Map<String, Area.Period> parts) {
        List<Geometry> drawn = new ArrayList<>();
        List<String> undrawn = new ArrayList<>();
        parts.forEach(
                (code, part) -> {
                    String boundary = part.boundary();
                    if (boundary == null) {
                        undrawn.add(code);
                    } else {
                        drawn.add(BoundaryPolicy.parse(boundary));
                    }
                });
        long size = Math.round(Sheet.squareMetres(whole));
        return new Coverage(size, undrawn, drawn.isEmpty() ? List.of() : faults(whole, drawn));
    }

    /// What of the whole the parts leave open, and what of them lies outside of it.
    static List<Fault> faults(Geometry whole, List<Geometry> drawn) {
        Geometry filled = OverlayNGRobust.union(drawn);
        return Stream.concat(
                        pieces(Kind.GAP, without(whole, filled)),
                        pieces(Kind.OUTSIDE, without(filled, whole)))
                .toList();
    }

    private static Geometry without(Geometry shape, Geometry other) {
        return OverlayNGRobust.overlay(shape, other, OverlayNG.DIFFERENCE);
    }

    private static Stream<Fault> pieces(Kind kind, Geometry left) {
        return Stream.iterate(0, i -> i < left.getNumGeometries(), i -> i + 1)
                .map(left::getGeometryN)
                .filter(piece -> Sheet.squareMetres(piece) > Sheet.TOLERANCE)
                .map(
                        piece ->
                                new Fault(
                                        kind,
                                        Math.round(Sheet.squareMetres(piece)),
                                        BoundaryPolicy.write(piece)));
    }

    enum Kind {
        /// Inside of the area, in none of those below.
        GAP,

        /// In one of those below, outside of the area.
        OUTSIDE
    }

    /// One connected piece.
    ///
    /// @param geometry GeoJSON polygon, WGS-84
    record Fault(Kind kind, long squareMetres, String geometry) {}
}
