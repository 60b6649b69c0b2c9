package org.twogrids.kernel.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Area;

/// Points to areas, at any time. A point on a shared border belongs to the area with the smaller
/// code: the same answer every time, in every replica.
final class Boundaries {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private final STRtree tree = new STRtree();

    Boundaries(Collection<Area> areas) {
        for (Area area : areas) {
            if (area.kind() == AreaKind.GRID || area.kind() == AreaKind.POLICE_GRID) {
                for (Area.Period period : area.history()) {
                    parse(period.boundary())
                            .ifPresent(
                                    shape ->
                                            tree.insert(
                                                    shape.getEnvelopeInternal(),
                                                    new Sheet(
                                                            area.code(),
                                                            area.kind(),
                                                            period,
                                                            Sheet.locator(shape))));
                }
            }
        }
        tree.build();
    }

    Place locate(double lon, double lat, Instant at) {
        Coordinate point = new Coordinate(lon, lat);
        @Nullable String grid = null;
        @Nullable String policeGrid = null;
        for (Sheet sheet : near(new Envelope(point))) {
            if (sheet.holds(point, at)) {
                if (sheet.kind == AreaKind.GRID) {
                    grid = smaller(grid, sheet.code);
                } else {
                    policeGrid = smaller(policeGrid, sheet.code);
                }
            }
        }
        return new Place(grid, policeGrid);
    }

    /// A point that certainly lies inside the boundary.
    static Optional<Coordinate> inside(@Nullable String boundary) {
        return parse(boundary).map(shape -> shape.getInteriorPoint().getCoordinate());
    }

    @SuppressWarnings("unchecked") // the tree is raw
    private List<Sheet> near(Envelope envelope) {
        return (List<Sheet>) new ArrayList<>((List<?>) tree.query(envelope));
    }

    private static String smaller(@Nullable String known, String found) {
        return known == null || found.compareTo(known) < 0 ? found : known;
    }

    private static Optional<Geometry> parse(@Nullable String boundary) {
        if (boundary == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GeoJsonReader(WGS84).read(boundary));
        } catch (ParseException e) {
            throw new IllegalStateException("A published boundary must be readable", e);
        }
    }

    private record Sheet(
            String code, AreaKind kind, Area.Period period, PointOnGeometryLocator shape) {

        /// Up to so many vertices are looked at one after another: an index of each would cost a
        /// city more memory than it saves time.
        private static final int FEW = 64;

        static PointOnGeometryLocator locator(Geometry shape) {
            return shape.getNumPoints() <= FEW
                    ? new SimplePointInAreaLocator(shape)
                    : new IndexedPointInAreaLocator(shape);
        }

        /// A point on the border is in.
        boolean holds(Coordinate point, Instant at) {
            return period.holds(at) && shape.locate(point) != Location.EXTERIOR;
        }
    }
}
