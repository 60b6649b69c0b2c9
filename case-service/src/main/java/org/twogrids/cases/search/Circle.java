package org.twogrids.cases.search;

import java.util.List;
import org.twogrids.cases.routing.Point;

/// What lies within so many metres of a point. On the scale of a town the earth is flat.
record Circle(Point centre, double metres) {

    private static final double METRES_OF_A_DEGREE = 111_320;

    double metresTo(Point other) {
        return Math.hypot(
                (other.lat() - centre.lat()) * METRES_OF_A_DEGREE,
                (other.lon() - centre.lon()) * metresOfLongitude());
    }

    /// A condition on columns `lat` and `lon`; first on the box around it, which the index knows.
    ///
    /// @param alias whose columns they are
    /// @param values those of the query so far, `?1` and on
    String condition(String alias, List<Object> values) {
        double high = metres / METRES_OF_A_DEGREE;
        double wide = metres / metresOfLongitude();
        int first = values.size() + 1;
        values.addAll(
                List.of(
                        centre.lat() - high,
                        centre.lat() + high,
                        centre.lon() - wide,
                        centre.lon() + wide,
                        centre.lat(),
                        centre.lon(),
                        METRES_OF_A_DEGREE,
                        metresOfLongitude(),
                        metres));
        return """
        %1$s.lat between ?%2$d and ?%3$d and %1$s.lon between ?%4$d and ?%5$d
         and power((%1$s.lat - ?%6$d) * ?%8$d, 2) + power((%1$s.lon - ?%7$d) * ?%9$d, 2)
             <= power(?%10$d, 2)
        """
                .formatted(
                        alias, first, first + 1, first + 2, first + 3, first + 4, first + 5,
                        first + 6, first + 7, first + 8);
    }

    private double metresOfLongitude() {
        return METRES_OF_A_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(centre.lat())));
    }
}
