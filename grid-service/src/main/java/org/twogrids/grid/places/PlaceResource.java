package org.twogrids.grid.places;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// Doors, courtyards, units and hazards: of a grid, around a point, and those seen last.
@Path("/api/grid/places")
@Authenticated
class PlaceResource {

    private static final String LIMIT = "[1-9]|[1-9]\\d|100";
    private static final String LIMIT_MESSAGE = "{org.twogrids.grid.places.limit}";

    private final PlaceDesk desk;
    private final Administration administration;
    private final Caller caller;
    private final Directory directory;

    PlaceResource(
            PlaceDesk desk, Administration administration, Caller caller, Directory directory) {
        this.desk = desk;
        this.administration = administration;
        this.caller = caller;
        this.directory = directory;
    }

    /// @param kind all kinds where it is missing
    /// @param before only what was verified last before that day
    @GET
    @Operation(operationId = "listPlaces", summary = "The places of a grid, by code")
    public Page list(
            @QueryParam("grid")
                    @NotBlank
                    @PlainText(max = 20)
                    @Parameter(example = "110101001005001")
                    String grid,
            @QueryParam("kind")
                    @Pattern(
                            regexp = "DOOR|COURTYARD|UNIT|HAZARD",
                            message = "{org.twogrids.grid.places.kind}")
                    @Nullable String kind,
            @QueryParam("verifiedBefore") @PlainText(max = 10) @Nullable String before,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Pattern(regexp = LIMIT, message = LIMIT_MESSAGE)
                    String limit,
            @QueryParam("cursor") @PlainText(max = 40) @Nullable String cursor) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, grid);
        int most = Integer.parseInt(limit);
        List<Place> found =
                desk.page(
                        grid,
                        kind == null ? null : PlaceKind.valueOf(kind),
                        before == null ? null : day(before),
                        cursor == null ? "" : cursor,
                        most + 1);
        return new Page(
                found.stream().limit(most).map(place -> PlaceView.of(view, place, null)).toList(),
                found.size() > most ? found.get(most - 1).code() : null);
    }

    /// @param lon WGS-84
    /// @param lat WGS-84
    @GET
    @Path("nearest")
    @Operation(operationId = "nearestPlaces", summary = "What lies around a point, nearest first")
    public Items nearest(
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
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = LIMIT, message = LIMIT_MESSAGE)
                    String limit) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        double east = new BigDecimal(lon).doubleValue();
        double north = new BigDecimal(lat).doubleValue();
        return new Items(
                desk.nearest(east, north, Integer.parseInt(limit)).stream()
                        .map(
                                place ->
                                        PlaceView.of(
                                                view,
                                                place,
                                                Math.round(PlaceDesk.metres(place, east, north))))
                        .toList());
    }

    @GET
    @Path("recent")
    @Operation(
            operationId = "recentPlaces",
            summary = "The places that I have verified, the last one first")
    public Items recent(
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = LIMIT, message = LIMIT_MESSAGE)
                    @Parameter(example = "20")
                    String limit) {
        DirectoryView view = directory.view();
        return new Items(
                desk.recent(caller.member(), Integer.parseInt(limit)).stream()
                        .map(place -> PlaceView.of(view, place, null))
                        .toList());
    }

    @POST
    @Path("{id}/verification")
    @Operation(
            operationId = "verifyPlace",
            summary = "I have been there today and found it as it is kept")
    public PlaceView verify(@PathParam("id") String id) {
        return PlaceView.of(directory.view(), desk.verify(parsed(id)), null);
    }

    private static UUID parsed(String id) {
        return PathId.of(id, UnknownPlace::new);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Rejection("verifiedBefore", "not-a-date", text);
        }
    }

    /// @param next the cursor of the next page; null on the last one
    record Page(List<PlaceView> items, @Nullable String next) {}

    record Items(List<PlaceView> items) {}

    record GridName(String code, String name) {}

    /// @param point longitude first; null where nobody has measured
    /// @param metres from the point asked for; null where none was
    record PlaceView(
            UUID id,
            String code,
            PlaceKind kind,
            String name,
            GridName grid,
            @Nullable String street,
            @Nullable String number,
            @Nullable List<Double> point,
            LocalDate verified,
            @Nullable Long metres) {

        static PlaceView of(DirectoryView view, Place place, @Nullable Long metres) {
            PlaceDetails details = place.details();
            return new PlaceView(
                    place.id().value(),
                    place.code(),
                    details.kind(),
                    details.name(),
                    new GridName(details.grid(), view.areaName(details.grid())),
                    details.street(),
                    details.number(),
                    point(details.lon(), details.lat()),
                    place.verified(),
                    metres);
        }

        private static @Nullable List<Double> point(@Nullable Double lon, @Nullable Double lat) {
            return lon == null || lat == null ? null : List.of(lon, lat);
        }
    }
}
