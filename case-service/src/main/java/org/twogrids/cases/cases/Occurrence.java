package org.twogrids.cases.cases;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.routing.Point;
import org.twogrids.kernel.directory.Place;

/// Where and when it happened, with the grids of that day; never changed by a redraw.
@Embeddable
record Occurrence(
        @Nullable Double lon,
        @Nullable Double lat,
        Instant occurredAt,
        @Nullable String occurredGrid,
        @Nullable String occurredPoliceGrid) {

    static Occurrence of(Report report, Place place) {
        Point point = report.point();
        return new Occurrence(
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                report.occurredAt(),
                place.grid(),
                place.policeGrid());
    }

    @Nullable Point point() {
        return lon == null || lat == null ? null : new Point(lon, lat);
    }
}
