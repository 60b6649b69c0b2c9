package org.twogrids.grid.places;

import static java.util.Comparator.comparingDouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.web.NotPermitted;

/// Places, for whoever stands there with a phone.
@ApplicationScoped
class PlaceDesk {

    private static final double METRES_PER_DEGREE = 111_320;

    private final Places places;
    private final Administration administration;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    PlaceDesk(
            Places places,
            Administration administration,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.places = places;
        this.administration = administration;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param kind null for all
    /// @param before only what was verified last before that day; null for all
    @Transactional
    List<Place> page(
            String grid,
            @Nullable PlaceKind kind,
            @Nullable LocalDate before,
            String after,
            int most) {
        return places.page(
                grid,
                kind == null ? EnumSet.allOf(PlaceKind.class) : EnumSet.of(kind),
                before == null ? LocalDate.of(9999, 1, 1) : before,
                after,
                clock.instant(),
                most);
    }

    @Transactional
    List<Place> nearest(double lon, double lat, int most) {
        return places.nearest(lon, lat, clock.instant(), most).stream()
                .sorted(comparingDouble(place -> metres(place, lon, lat)))
                .toList();
    }

    @Transactional
    List<Place> recent(UUID member, int most) {
        return places.recent(member, clock.instant(), most);
    }

    /// The caller has been there today. Whose offices do not reach the grid has not.
    @Transactional
    Place verify(UUID id) {
        Place place = places.findByIdOptional(new PlaceId(id)).orElseThrow(UnknownPlace::new);
        Instant now = History.now(clock);
        List<String> path = directory.view().path(place.details().grid(), now);
        if (!administration.sight().test(path)) {
            throw new NotPermitted();
        }
        places.note(place, caller.member(), now);
        place.verify(LocalDate.ofInstant(now, DirectoryView.ZONE), now, caller.login());
        return place;
    }

    /// The grid to which a door belongs: by the place that is kept for it, else by the range that
    /// it lies in, which is what routing knows; null where neither is known.
    @Transactional
    @Nullable Found find(DoorAddress address, Instant at) {
        return places.at(address, at)
                .map(place -> new Found(place.details().grid(), By.PLACE))
                .or(
                        () ->
                                directory
                                        .view()
                                        .streets()
                                        .gridOf(address, at)
                                        .map(grid -> new Found(grid, By.RANGE)))
                .orElse(null);
    }

    /// Straight ahead; exact enough over a few kilometres.
    static double metres(Place place, double lon, double lat) {
        Double east = place.details().lon();
        Double north = place.details().lat();
        if (east == null || north == null) {
            return Double.MAX_VALUE;
        }
        return METRES_PER_DEGREE
                * Math.hypot((east - lon) * Math.cos(Math.toRadians(lat)), north - lat);
    }

    enum By {
        PLACE,
        RANGE
    }

    record Found(String grid, By by) {}
}
