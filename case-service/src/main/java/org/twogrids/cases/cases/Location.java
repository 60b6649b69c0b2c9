package org.twogrids.cases.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.routing.Point;

/// A place as it comes in: a GeoJSON point, WGS-84.
public record Location(@Nullable String type, @Nullable List<@Nullable Double> coordinates) {

    /// 400 where it is none.
    public Point point() {
        return InvalidLocation.point(type, coordinates);
    }
}
