package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.AreaKind;

/// A level of the map, as GeoJSON (RFC 7946).
@Path("/api/grid/boundaries")
@Authenticated
class BoundaryResource {

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    BoundaryResource(Directory directory, Administration administration, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Produces({"application/geo+json", "application/json"})
    @Operation(operationId = "drawBoundaries", summary = "Boundaries in force of one kind of area")
    public FeatureCollection draw(
            @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = AreaResource.KINDS, message = AreaResource.UNKNOWN_KIND)
                    @Parameter(example = "GRID")
                    String kind) {
        administration.requireKnown();
        var view = directory.view();
        var now = clock.instant();
        return new FeatureCollection(
                "FeatureCollection",
                view.areas()
                        .filter(area -> area.kind().name().equals(kind))
                        .sorted(comparing(area -> area.code()))
                        .flatMap(
                                area ->
                                        view.area(area.code(), now).stream()
                                                .map(
                                                        period ->
                                                                new Feature(
                                                                        "Feature",
                                                                        new Properties(
                                                                                area.code(),
                                                                                period.name(),
                                                                                area.kind(),
                                                                                period.parent()),
                                                                        period.boundary())))
                        .toList());
    }

    record FeatureCollection(String type, List<Feature> features) {}

    /// @param geometry as it was imported; null where only lists define the area
    record Feature(
            String type,
            Properties properties,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String geometry) {}

    record Properties(String code, String name, AreaKind kind, @Nullable String parent) {}
}
