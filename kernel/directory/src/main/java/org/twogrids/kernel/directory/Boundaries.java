package org.twogrids.kernel.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static final Boundaries NONE = new Boundaries();

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private final STRtree tree = new STRtree();
    private final Map<String, List<Sheet>> sheets;

    private Boundaries() {
        this.sheets = Map.of();
        tree.build();
    }

    /// @param before whose shapes are taken over as far as they are drawn the same
    Boundaries(Collection<Area> areas, Boundaries before) {
        this.sheets = HashMap.newHashMap(areas.size());
        for (Area area : areas) {
            if (area.kind() == AreaKind.GRID || area.kind() == AreaKind.POLICE_GRID) {
                List<Sheet> drawn = before.of(area);
                sheets.put(area.code(), drawn);
                drawn.forEach(sheet -> tree.insert(sheet.box, sheet));
            }
        }
        tree.build();
    }

    Place locate(double lon, double lat, Instant at) {
        Coordinate point = new Coordinate(lon, lat);
        @Nullable String grid = null;
        @Nullable String policeGrid = null;
        for (Object near : tree.query(new Envelope(point))) {
            Sheet sheet = (Sheet) near;
            if (sheet.holds(point, at)) {
                if (sheet.area.kind() == AreaKind.GRID) {
                    grid = smaller(grid, sheet.area.code());
                } else {
                    policeGrid = smaller(policeGrid, sheet.area.code());
                }
            }
        }
        return new Place(grid, policeGrid);
    }

    /// A point that certainly lies inside the boundary.
    static Optional<Coordinate> inside(@Nullable String boundary) {
        return Optional.ofNullable(boundary)
                .map(Boundaries::parse)
                .map(shape -> shape.getInteriorPoint().getCoordinate());
    }

    /// The area's shapes, one for each period in which it is drawn.
    private List<Sheet> of(Area area) {
        List<Sheet> known = sheets.getOrDefault(area.code(), List.of());
        return !known.isEmpty() && known.getFirst().area.equals(area)
                ? known
                : area.history().stream()
                        .flatMap(period -> Sheet.of(area, period).stream())
                        .toList();
    }

    private static String smaller(@Nullable String known, String found) {
        return known == null || found.compareTo(known) < 0 ? found : known;
    }

    private static Geometry parse(String boundary) {
        try {
            return new GeoJsonReader(WGS84).read(boundary);
        } catch (ParseException e) {
            throw new IllegalStateException("A published boundary must be readable", e);
        }
    }

    private static final class Sheet {

        /// Up to so many vertices are looked at one after another: an index of each would cost a
        /// city more memory than it saves time.
        private static final int FEW = 64;

        private final Area area;
        private final Area.Period period;
        private final String boundary;
        private final Envelope box;
        private volatile @Nullable PointOnGeometryLocator shape;

        private Sheet(Area area, Area.Period period, String boundary) {
            this.area = area;
            this.period = period;
            this.boundary = boundary;
            this.box = Extent.of(boundary);
        }

        static Optional<Sheet> of(Area area, Area.Period period) {
            return Optional.ofNullable(period.boundary())
                    .map(boundary -> new Sheet(area, period, boundary));
        }

        /// A point on the border is in.
        boolean holds(Coordinate point, Instant at) {
            return period.holds(at) && shape().locate(point) != Location.EXTERIOR;
        }

        /// Made when it is asked for the first time; of several who ask at once each may make it.
        private PointOnGeometryLocator shape() {
            PointOnGeometryLocator known = shape;
            if (known == null) {
                known = locator(parse(boundary));
                shape = known;
            }
            return known;
        }

        private static PointOnGeometryLocator locator(Geometry shape) {
            return shape.getNumPoints() <= FEW
                    ? new SimplePointInAreaLocator(shape)
                    : new IndexedPointInAreaLocator(shape);
        }
    }
}
