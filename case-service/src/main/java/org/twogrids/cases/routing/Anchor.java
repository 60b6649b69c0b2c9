package org.twogrids.cases.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.CoordinateSystem;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.directory.Spot;
import org.twogrids.kernel.events.AreaKind;

/// Where a case hangs in both hierarchies: step one of routing.
///
/// @param gridPath from the community grid upwards; from the sub-district where no grid is known
/// @param policePath the police grid and its station; empty where none is known
/// @param reason how it was found
public record Anchor(
        Place place, List<String> gridPath, List<String> policePath, List<Reason> reason) {

    /// Of a case whose addresses are not at hand.
    public static Anchor of(
            DirectoryView directory,
            @Nullable Point point,
            @Nullable UUID reporter,
            List<String> hangsIn,
            Instant at) {
        return of(directory, point, List.of(), reporter, hangsIn, at);
    }

    /// By the point; else by the address; else by the grid in which the case hangs already, the
    /// reporter's own for a new case; else the sub-district's intake desk.
    ///
    /// @param addresses where it happened, as it was said; counts where no grid has the point
    /// @param hangsIn the case's areas so far, nearest first; empty for a new one
    static Anchor of(
            DirectoryView directory,
            @Nullable Point point,
            List<DoorAddress> addresses,
            @Nullable UUID reporter,
            List<String> hangsIn,
            Instant at) {
        Place place =
                point == null ? Place.UNKNOWN : directory.locate(point.lon(), point.lat(), at);
        if (place.grid() != null) {
            return at(directory, place.grid(), place.policeGrid(), Reason.Code.LOCATED, at);
        }
        Optional<String> behind = Doorway.into(directory, addresses, hangsIn, point != null, at);
        if (behind.isPresent()) {
            Reason.Code how = Reason.Code.LOCATED_BY_ADDRESS;
            return at(directory, behind.get(), place.policeGrid(), how, at);
        }
        return first(directory, hangsIn, AreaKind.GRID, at)
                .or(() -> first(directory, areasOf(directory, reporter, at), AreaKind.GRID, at))
                .filter(grid -> point == null)
                .map(grid -> at(directory, grid, null, Reason.Code.LOCATED_BY_REPORTER, at))
                .orElseGet(() -> intakeDesk(directory, point, reporter, hangsIn, at));
    }

    /// The same without how it was found.
    public HangsIn hangsIn() {
        return new HangsIn(place.grid(), place.policeGrid(), gridPath, policePath);
    }

    private static Anchor at(
            DirectoryView directory,
            String grid,
            @Nullable String policeGrid,
            Reason.Code how,
            Instant at) {
        String police =
                policeGrid != null ? policeGrid : directory.policeGridOf(grid, at).orElse(null);
        Place place = new Place(grid, police);
        List<String> gridPath = directory.spot(grid, at).path();
        if (police == null) {
            Reason alone = Reason.of(Reason.Code.LOCATED_WITHOUT_POLICE, new Subject.Area(grid));
            return new Anchor(
                    place,
                    gridPath,
                    List.of(),
                    how == Reason.Code.LOCATED_BY_ADDRESS
                            ? List.of(Reason.of(how, new Subject.Area(grid)), alone)
                            : List.of(alone));
        }
        return new Anchor(
                place,
                gridPath,
                directory.spot(police, at).policePath(),
                List.of(Reason.of(how, new Subject.Area(grid), new Subject.Area(police))));
    }

    private static Anchor intakeDesk(
            DirectoryView directory,
            @Nullable Point point,
            @Nullable UUID reporter,
            List<String> hangsIn,
            Instant at) {
        String desk =
                first(directory, hangsIn, AreaKind.SUBDISTRICT, at)
                        .or(() -> subDistrictOf(directory, reporter, at))
                        .or(() -> firstSubDistrict(directory, at))
                        .orElseThrow(NobodyAnswers::new);
        Reason outside = Reason.of(Reason.Code.OUTSIDE_ALL_AREAS, new Subject.Area(desk));
        return new Anchor(
                Place.UNKNOWN,
                directory.path(desk, at),
                List.of(),
                shifted(directory, point, at)
                        .map(
                                grid ->
                                        Reason.of(
                                                Reason.Code.LOOKS_LIKE_GCJ02,
                                                new Subject.Area(grid)))
                        .map(hint -> List.of(outside, hint))
                        .orElse(List.of(outside)));
    }

    /// The grid that the point would lie in, were it a Chinese map coordinate.
    private static Optional<String> shifted(
            DirectoryView directory, @Nullable Point point, Instant at) {
        return Optional.ofNullable(point)
                .map(it -> CoordinateSystem.GCJ02.toWgs84(it.lon(), it.lat()))
                .flatMap(
                        moved ->
                                Optional.ofNullable(
                                        directory.locate(moved.lon(), moved.lat(), at).grid()));
    }

    /// The first area of the kind that is in force.
    private static Optional<String> first(
            DirectoryView directory, List<String> areas, AreaKind kind, Instant at) {
        for (String area : areas) {
            Spot spot = directory.spot(area, at);
            if (spot.isA(kind) && spot.isInForce()) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> subDistrictOf(
            DirectoryView directory, @Nullable UUID reporter, Instant at) {
        return areasOf(directory, reporter, at).stream()
                .flatMap(area -> directory.above(area, AreaKind.SUBDISTRICT, at).stream())
                .findFirst();
    }

    private static List<String> areasOf(
            DirectoryView directory, @Nullable UUID reporter, Instant at) {
        return reporter == null
                ? List.of()
                : directory.postingsOf(reporter, at).stream()
                        .map(posting -> posting.area())
                        .sorted()
                        .toList();
    }

    private static Optional<String> firstSubDistrict(DirectoryView directory, Instant at) {
        return directory
                .areas()
                .filter(area -> area.kind() == AreaKind.SUBDISTRICT)
                .map(area -> area.code())
                .filter(code -> directory.area(code, at).isPresent())
                .sorted()
                .findFirst();
    }
}
