package org.twogrids.grid.areas;

import java.util.Arrays;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.CoordinateSystem;

/// What may be a boundary: a polygon or several, sound, in or near China; kept in WGS-84.
final class BoundaryPolicy {

    private static final String FIELD = "geometry";
    private static final int MOST_VERTICES = 100_000;

    /// One centimetre or so: what is written is what is read again.
    private static final int DECIMALS = 7;

    private BoundaryPolicy() {}

    /// @param system what the file's coordinates mean; problems name places as the file does
    /// @return in WGS-84
    static Geometry read(String geoJson, CoordinateSystem system) {
        if (isHuge(geoJson)) {
            throw new Rejection(FIELD, "geometry-size", Integer.toString(MOST_VERTICES));
        }
        Geometry shape = parse(geoJson);
        if (shape.isEmpty()) {
            throw new Rejection(FIELD, "geometry-empty");
        }
        if (!(shape instanceof Polygonal)) {
            throw new Rejection(FIELD, "geometry-kind", shape.getGeometryType());
        }
        Coordinate[] vertices = shape.getCoordinates();
        if (vertices.length > MOST_VERTICES) {
            throw new Rejection(FIELD, "geometry-size", Integer.toString(MOST_VERTICES));
        }
        if (!all(vertices, at -> plausible(at.x, at.y))) {
            boolean swapped = all(vertices, at -> plausible(at.y, at.x));
            throw new Rejection(FIELD, swapped ? "geometry-swapped" : "geometry-far");
        }
        var error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            throw new Rejection(FIELD, "geometry-broken", at.x + ", " + at.y);
        }
        shape.apply(toWgs84(system));
        shape.geometryChanged();
        return shape;
    }

    /// Told by the brackets, before a shape is made of it: each vertex has one, and a ring of at
    /// least four vertices, and what is around rings, one more.
    private static boolean isHuge(String geoJson) {
        return geoJson.chars().filter(c -> c == '[').limit(2L * MOST_VERTICES).count()
                == 2L * MOST_VERTICES;
    }

    private static CoordinateFilter toWgs84(CoordinateSystem system) {
        return at -> {
            var moved = system.toWgs84(at.x, at.y);
            at.setX(moved.lon());
            at.setY(moved.lat());
        };
    }

    /// The one way of writing a shape, so that the same shape is the same text.
    static String write(Geometry shape) {
        var writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(shape);
    }

    /// For boundaries that were let in before.
    static Geometry parse(String geoJson) {
        try {
            return new GeoJsonReader(new GeometryFactory(new PrecisionModel(), 4326)).read(geoJson);
        } catch (ParseException | RuntimeException e) {
            // The reader trusts its input: wrong types and open rings surface as what they break.
            throw new Rejection(FIELD, "geometry-unreadable");
        }
    }

    private static boolean all(Coordinate[] vertices, Predicate<Coordinate> test) {
        return Arrays.stream(vertices).allMatch(test);
    }

    private static boolean plausible(double lon, double lat) {
        return lon >= 72 && lon <= 136 && lat >= 3 && lat <= 54;
    }
}
