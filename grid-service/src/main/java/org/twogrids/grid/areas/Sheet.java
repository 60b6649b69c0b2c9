package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.events.AreaKind;

/// A grid's or police grid's shape for as long as it holds. Of one kind no two may lie over each
/// other at the same time.
///
/// @param row the row that brings it; null where it is known already
record Sheet(
        String code,
        AreaKind kind,
        Instant from,
        @Nullable Instant to,
        Geometry shape,
        @Nullable Integer row) {

    /// Borders drawn by hand never meet exactly: so much of an overlap or a gap (m²)
    /// is none.
    static final double TOLERANCE = 25;

    private static final double METRES_PER_DEGREE = 111_320;

    /// Whether areas of the kind lie side by side; all others are made up of them.
    static boolean isFlat(AreaKind kind) {
        return kind == AreaKind.GRID || kind == AreaKind.POLICE_GRID;
    }

    /// The shapes of an area, one for each period in which it is drawn.
    ///
    /// @param rows of the periods that a row brings, by their beginning
    static Stream<Sheet> of(
            SortedMap<Instant, AreaDetails> history,
            String code,
            AreaKind kind,
            Map<Instant, Integer> rows,
            Function<String, Geometry> read) {
        return history.entrySet().stream()
                .flatMap(
                        period ->
                                Stream.ofNullable(period.getValue().boundary())
                                        .map(
                                                boundary ->
                                                        new Sheet(
                                                                code,
                                                                kind,
                                                                period.getKey(),
                                                                period.getValue().to(),
                                                                read.apply(boundary),
                                                                rows.get(period.getKey()))));
    }

    /// The ground of all; a hole between them that is too small to be meant is none.
    static Geometry union(List<Geometry> shapes) {
        Geometry whole = OverlayNGRobust.union(shapes);
        GeometryFactory factory = whole.getFactory();
        return factory.buildGeometry(
                Stream.iterate(0, i -> i < whole.getNumGeometries(), i -> i + 1)
                        .map(whole::getGeometryN)
                        .map(Polygon.class::cast)
                        .map(
                                piece ->
                                        factory.createPolygon(
                                                piece.getExteriorRing(),
                                                Stream.iterate(
                                                                0,
                                                                i -> i < piece.getNumInteriorRing(),
                                                                i -> i + 1)
                                                        .map(piece::getInteriorRingN)
                                                        .filter(Sheet::isMeant)
                                                        .toArray(LinearRing[]::new)))
                        .toList());
    }

    private static boolean isMeant(LinearRing hole) {
        return squareMetres(hole.getFactory().createPolygon(hole)) > TOLERANCE;
    }

    /// Rows that bring an overlap with what is known or with an earlier row.
    static List<Overlap> overlaps(List<Sheet> sheets) {
        STRtree tree = new STRtree();
        sheets.forEach(sheet -> tree.insert(sheet.shape().getEnvelopeInternal(), sheet));
        return sheets.stream()
                .filter(sheet -> sheet.row() != null)
                .sorted(Comparator.comparingInt(Sheet::rowOrNone))
                .flatMap(sheet -> sheet.firstOverlap(tree).stream())
                .toList();
    }

    private Optional<Overlap> firstOverlap(STRtree tree) {
        for (Object near : tree.query(shape.getEnvelopeInternal())) {
            Sheet other = (Sheet) near;
            if (other.rowOrNone() < rowOrNone() && liesOver(other)) {
                return Optional.of(new Overlap(rowOrNone(), other.code));
            }
        }
        return Optional.empty();
    }

    private boolean liesOver(Sheet other) {
        return kind == other.kind
                && !code.equals(other.code)
                && History.overlap(from, to, other.from, other.to)
                && squareMetres(box().intersection(other.box())) > TOLERANCE
                && squareMetres(OverlayNGRobust.overlay(shape, other.shape, OverlayNG.INTERSECTION))
                        > TOLERANCE;
    }

    /// Exact enough over the size of a sub-district.
    static double squareMetres(Geometry shape) {
        if (shape.isEmpty()) {
            return 0;
        }
        return squareMetres(shape.getArea(), shape.getCentroid().getY());
    }

    /// As much as could lie in the box, so that neighbours whose borders meet need no closer look.
    private static double squareMetres(Envelope box) {
        double latitude =
                box.getMinY() < 0 && box.getMaxY() > 0
                        ? 0
                        : Math.min(Math.abs(box.getMinY()), Math.abs(box.getMaxY()));
        return squareMetres(box.getArea(), latitude);
    }

    private static double squareMetres(double squareDegrees, double latitude) {
        return squareDegrees
                * METRES_PER_DEGREE
                * METRES_PER_DEGREE
                * Math.cos(Math.toRadians(latitude));
    }

    private Envelope box() {
        return shape.getEnvelopeInternal();
    }

    private int rowOrNone() {
        return row == null ? 0 : row;
    }

    /// @param other the area that lies there already
    record Overlap(int row, String other) {}
}
