package org.twogrids.kernel.directory;

import java.util.function.UnaryOperator;

/// What coordinates on a Chinese map mean. GCJ-02 (AMap, Tencent) lies about 0.5 km off WGS-84,
/// BD-09 (Baidu) about 1.2 km. Neither is published by its makers; these are the formulas of the
/// public implementation googollee/eviltransform (MIT), described in the article "Restrictions on
/// geographic data in China" of Wikipedia. The way back to WGS-84 has no closed form, so the way
/// there is inverted step by step: there and back is within a millimetre.
public enum CoordinateSystem {
    WGS84 {
        @Override
        Degrees of(Degrees wgs84) {
            return wgs84;
        }
    },
    GCJ02 {
        @Override
        Degrees of(Degrees wgs84) {
            return gcj02(wgs84);
        }
    },
    BD09 {
        @Override
        Degrees of(Degrees wgs84) {
            return bd09(gcj02(wgs84));
        }
    };

    private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
    private static final double BAIDU_WAVES = Math.PI * 3000 / 180;

    /// Each step leaves at most a fortieth of the error before.
    private static final int STEPS = 8;

    abstract Degrees of(Degrees wgs84);

    /// What WGS-84 degrees are in this system. Outside of China the systems are one.
    public Degrees fromWgs84(double lon, double lat) {
        var wgs84 = new Degrees(lon, lat);
        return wgs84.isInChina() ? of(wgs84) : wgs84;
    }

    /// What degrees of this system are in WGS-84. Outside of China the systems are one.
    public Degrees toWgs84(double lon, double lat) {
        var known = new Degrees(lon, lat);
        return known.isInChina() ? inverse(this::of, known) : known;
    }

    private static Degrees inverse(UnaryOperator<Degrees> way, Degrees known) {
        Degrees guess = known;
        for (int step = 0; step < STEPS; step++) {
            Degrees reached = way.apply(guess);
            guess =
                    new Degrees(
                            guess.lon + known.lon - reached.lon,
                            guess.lat + known.lat - reached.lat);
        }
        return guess;
    }

    private static Degrees gcj02(Degrees wgs84) {
        double x = wgs84.lon - 105.0;
        double y = wgs84.lat - 35.0;
        double radians = Math.toRadians(wgs84.lat);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(radians), 2);
        double root = Math.sqrt(magic);
        double north =
                Math.toDegrees(
                        northwards(x, y)
                                / (SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root)));
        double east =
                Math.toDegrees(eastwards(x, y) / (SEMI_MAJOR_AXIS / root * Math.cos(radians)));
        return new Degrees(wgs84.lon + east, wgs84.lat + north);
    }

    private static Degrees bd09(Degrees gcj02) {
        double radius =
                Math.hypot(gcj02.lon, gcj02.lat) + 0.00002 * Math.sin(gcj02.lat * BAIDU_WAVES);
        double angle =
                Math.atan2(gcj02.lat, gcj02.lon) + 0.000003 * Math.cos(gcj02.lon * BAIDU_WAVES);
        return new Degrees(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }

    private static double northwards(double x, double y) {
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

    private static double eastwards(double x, double y) {
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

    /// A place in one of the systems.
    public record Degrees(double lon, double lat) {

        private boolean isInChina() {
            return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
        }
    }
}
