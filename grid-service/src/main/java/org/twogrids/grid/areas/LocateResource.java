package org.twogrids.grid.areas;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// Where a point lies, and who answers there.
@Path("/api/grid/locate")
@Authenticated
class LocateResource {

    private static final Set<Role> RESPONSIBLE =
            EnumSet.of(
                    Role.GRID_HEAD,
                    Role.GRID_WORKER,
                    Role.PART_TIME_GRID_WORKER,
                    Role.COMMUNITY_OFFICER);

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    LocateResource(Directory directory, Administration administration, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    /// @param lon WGS-84
    /// @param lat WGS-84
    /// @param at the instant asked for, now where it is missing
    @GET
    @Operation(
            operationId = "locate",
            summary = "Community grid, police grid and the people responsible, at any time")
    public Located locate(
            @QueryParam("lon")
                    @NotNull
                    @Size(max = 30)
                    @DecimalMin(value = "-180", message = "{org.twogrids.grid.areas.longitude}")
                    @DecimalMax(value = "180", message = "{org.twogrids.grid.areas.longitude}")
                    @Parameter(example = "116.4036")
                    String lon,
            @QueryParam("lat")
                    @NotNull
                    @Size(max = 30)
                    @DecimalMin(value = "-90", message = "{org.twogrids.grid.areas.latitude}")
                    @DecimalMax(value = "90", message = "{org.twogrids.grid.areas.latitude}")
                    @Parameter(example = "39.9215")
                    String lat,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at) {
        administration.requireKnown();
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        DirectoryView view = directory.view();
        Place place = view.locate(degrees(lon), degrees(lat), when);
        return new Located(
                Named.of(view, place.grid()),
                Named.of(view, place.policeGrid()),
                Stream.of(place.grid(), place.policeGrid())
                        .flatMap(area -> Stream.ofNullable(area))
                        .flatMap(area -> view.postings(area, when))
                        .filter(posting -> RESPONSIBLE.contains(posting.role()))
                        .map(posting -> Responsible.of(view, posting))
                        .toList());
    }

    /// For a map full of points, or a list of cases each of its own day.
    @POST
    @Operation(
            operationId = "locateAll",
            summary = "Community grid and police grid of up to 1,000 points, each at any time")
    public Batch locateAll(@Valid @NotNull Points body) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        return new Batch(body.points.stream().map(point -> point.in(view, now)).toList());
    }

    private static double degrees(String text) {
        return new BigDecimal(text).doubleValue();
    }

    /// @param grid null where no community grid covers the point
    /// @param policeGrid null where no police grid covers the point
    record Located(
            @Nullable Named grid, @Nullable Named policeGrid, List<Responsible> responsible) {}

    record Points(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid At> points) {}

    /// @param at now where it is missing
    record At(
            @DecimalMin(value = "-180", message = "{org.twogrids.grid.areas.longitude}")
                    @DecimalMax(value = "180", message = "{org.twogrids.grid.areas.longitude}")
                    double lon,
            @DecimalMin(value = "-90", message = "{org.twogrids.grid.areas.latitude}")
                    @DecimalMax(value = "90", message = "{org.twogrids.grid.areas.latitude}")
                    double lat,
            @Nullable Instant at) {

        Spot in(DirectoryView view, Instant now) {
            Place place = view.locate(lon, lat, at == null ? now : at);
            return new Spot(Named.of(view, place.grid()), Named.of(view, place.policeGrid()));
        }
    }

    /// @param items one for each point, in the same order
    record Batch(List<Spot> items) {}

    record Spot(@Nullable Named grid, @Nullable Named policeGrid) {}

    record Named(String code, String name) {

        static @Nullable Named of(DirectoryView view, @Nullable String code) {
            return code == null ? null : new Named(code, view.areaName(code));
        }
    }

    record Responsible(Person member, Role role, String area, boolean primary) {

        static Responsible of(DirectoryView view, Posting posting) {
            var person = new Person(posting.member(), view.memberName(posting.member()));
            return new Responsible(person, posting.role(), posting.area(), posting.primary());
        }
    }

    record Person(UUID id, String name) {}
}
