package org.twogrids.cases.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.routing.Point;
import org.twogrids.kernel.web.InvalidField;

/// Not a GeoJSON point of WGS-84; coordinates in the wrong order are named as such.
final class InvalidLocation extends InvalidField {

    private InvalidLocation(String code) {
        super("location", code);
    }

    static Point point(@Nullable String type, @Nullable List<@Nullable Double> coordinates) {
        if (!"Point".equals(type) || coordinates == null || coordinates.size() != 2) {
            throw new InvalidLocation("invalid-location");
        }
        Double lon = coordinates.get(0);
        Double lat = coordinates.get(1);
        if (lon == null || lat == null || !Double.isFinite(lon) || !Double.isFinite(lat)) {
            throw new InvalidLocation("invalid-location");
        }
        if (Math.abs(lat) <= 180
                && Math.abs(lon) <= 90
                && inChina(lat, lon)
                && !inChina(lon, lat)) {
            throw new InvalidLocation("swapped-coordinates");
        }
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            throw new InvalidLocation("invalid-location");
        }
        return new Point(lon, lat);
    }

    private static boolean inChina(double lon, double lat) {
        return lon > 73 && lon < 136 && lat > 3 && lat < 54;
    }
}
