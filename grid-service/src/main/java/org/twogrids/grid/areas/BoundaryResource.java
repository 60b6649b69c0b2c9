package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.web.Conditional;
import org.twogrids.kernel.web.PlainText;

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

    /// @param within what lies below this area only
    /// @param zoom of a web map; without it each vertex as it was drawn
    /// @param at the instant asked for, now where it is missing
    @GET
    @Produces({"application/geo+json", "application/json"})
    @Operation(
            operationId = "drawBoundaries",
            summary = "Boundaries of one kind of area, as fine as the zoom needs, at any time")
    public RestResponse<FeatureCollection> draw(
            @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = AreaResource.KINDS, message = AreaResource.UNKNOWN_KIND)
                    @Parameter(example = "GRID")
                    String kind,
            @QueryParam("within") @PlainText(max = 20) @Parameter(example = "110101001")
                    @Nullable String within,
            @QueryParam("zoom")
                    @Pattern(regexp = "\\d|1\\d|2[0-2]", message = "{org.twogrids.grid.areas.zoom}")
                    @Parameter(example = "14")
                    @Nullable String zoom,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at,
            @HeaderParam("If-None-Match") @Nullable String seen) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        if (within != null) {
            Territory.requireKnown(view, within);
        }
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        List<Drawn> drawn =
                view.areas()
                        .filter(area -> area.kind().name().equals(kind))
                        .sorted(comparing(Area::code))
                        .flatMap(area -> Drawn.of(area, view, when).stream())
                        .filter(
                                each ->
                                        within == null
                                                || view.path(each.area.code(), when)
                                                        .contains(within))
                        .toList();
        List<Feature> features =
                zoom == null
                        ? drawn.stream().map(Drawn::asStored).toList()
                        : atScale(drawn, new MapScale(Integer.parseInt(zoom)));
        return Conditional.answer(new FeatureCollection("FeatureCollection", features), seen);
    }

    /// Those without a boundary come last.
    private static List<Feature> atScale(List<Drawn> drawn, MapScale scale) {
        List<Feature> features = new ArrayList<>();
        List<Drawn> shaped = drawn.stream().filter(Drawn::isDrawn).toList();
        List<Geometry> shapes = scale.drawn(shaped.stream().flatMap(Drawn::shapes).toList());
        for (int i = 0; i < shaped.size(); i++) {
            features.add(shaped.get(i).as(BoundaryPolicy.write(shapes.get(i))));
        }
        drawn.stream().filter(each -> !each.isDrawn()).map(Drawn::asStored).forEach(features::add);
        return features;
    }

    /// An area as it is drawn then.
    private record Drawn(Area area, Area.Period period) {

        static Optional<Drawn> of(Area area, DirectoryView view, Instant at) {
            return view.area(area.code(), at).map(period -> new Drawn(area, period));
        }

        boolean isDrawn() {
            return period.boundary() != null;
        }

        Stream<Geometry> shapes() {
            String boundary = period.boundary();
            return boundary == null ? Stream.empty() : Stream.of(BoundaryPolicy.parse(boundary));
        }

        Feature asStored() {
            return as(period.boundary());
        }

        Feature as(@Nullable String geometry) {
            return new Feature(
                    "Feature",
                    new Properties(area.code(), period.name(), area.kind(), period.parent()),
                    geometry);
        }
    }

    record FeatureCollection(String type, List<Feature> features) {}

    /// @param geometry null where only lists define the area
    record Feature(
            String type,
            Properties properties,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String geometry) {}

    record Properties(String code, String name, AreaKind kind, @Nullable String parent) {}
}
