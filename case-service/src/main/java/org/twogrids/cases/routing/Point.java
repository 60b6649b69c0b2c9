package org.twogrids.cases.routing;

/// A point in WGS-84, degrees.
public record Point(double lon, double lat) {

    private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

    /// This point read as a GCJ-02 coordinate of a Chinese map, moved back to WGS-84: about 550 m.
    /// One step of the publicly known approximation, good to some metres; enough for a hint.
    Point fromGcj02() {
        double x = lon - 105.0;
        double y = lat - 35.0;
        double radians = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(radians), 2);
        double root = Math.sqrt(magic);
        double north =
                Math.toDegrees(
                        latitudeShift(x, y)
                                / (SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root)));
        double east =
                Math.toDegrees(longitudeShift(x, y) / (SEMI_MAJOR_AXIS / root * Math.cos(radians)));
        return new Point(lon - east, lat - north);
    }

    private static double latitudeShift(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(y, 20, 1, 40, 1.0 / 3)
                + waves(y, 160, 1.0 / 12, 320, 1.0 / 30);
    }

    private static double longitudeShift(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(x, 20, 1, 40, 1.0 / 3)
                + waves(x, 150, 1.0 / 12, 300, 1.0 / 30);
    }

    private static double waves(double v, double a, double f, double b, double g) {
        return (a * Math.sin(f * v * Math.PI) + b * Math.sin(g * v * Math.PI)) * 2 / 3;
    }
}
