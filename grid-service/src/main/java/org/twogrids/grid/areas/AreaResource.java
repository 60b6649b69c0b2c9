package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;

/// Areas as they are now.
@Path("/api/grid/areas")
@Authenticated
class AreaResource {

    static final String KINDS = "DISTRICT|SUBDISTRICT|COMMUNITY|GRID|POLICE_STATION|POLICE_GRID";
    static final String UNKNOWN_KIND = "{org.twogrids.grid.areas.kind}";

    private static final String LIMIT = "[1-9]\\d?|[1-4]\\d\\d|500";

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    AreaResource(Directory directory, Administration administration, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listAreas", summary = "Areas in force, by code")
    public Page list(
            @QueryParam("kind")
                    @Pattern(regexp = KINDS, message = UNKNOWN_KIND)
                    @Parameter(example = "COMMUNITY")
                    @Nullable String kind,
            @QueryParam("parent") @PlainText(max = 20) @Parameter(example = "110101001")
                    @Nullable String parent,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Pattern(regexp = LIMIT, message = "{org.twogrids.grid.areas.limit}")
                    @Parameter(example = "50")
                    String limit,
            @QueryParam("cursor") @PlainText(max = 20) @Nullable String cursor) {
        administration.requireKnown();
        var view = directory.view();
        var now = clock.instant();
        int most = Integer.parseInt(limit);
        List<AreaView> found =
                view.areas()
                        .flatMap(area -> AreaView.of(view, area, now).stream())
                        .filter(area -> kind == null || area.kind().name().equals(kind))
                        .filter(area -> parent == null || parent.equals(area.parent()))
                        .filter(area -> cursor == null || area.code().compareTo(cursor) > 0)
                        .sorted(comparing(AreaView::code))
                        .limit(most + 1L)
                        .toList();
        return found.size() > most
                ? new Page(found.subList(0, most), found.get(most - 1).code())
                : new Page(found, null);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "readArea", summary = "An area, its boundary and all above it")
    public RestResponse<Whole> read(
            @PathParam("code") @PlainText(max = 20) @Parameter(example = "110101001005")
                    String code,
            @HeaderParam("If-None-Match") @Nullable String seen) {
        administration.requireKnown();
        var view = directory.view();
        var now = clock.instant();
        var area =
                view.areas()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new UnknownArea(code));
        String etag = Preconditions.etag(area.version());
        if (etag.equals(seen)) {
            return RestResponse.ResponseBuilder.<Whole>create(304).header("ETag", etag).build();
        }
        var period = view.area(code, now).orElseGet(area.history()::getLast);
        var path =
                view.path(code, now).stream()
                        .skip(1)
                        .map(above -> new Above(above, view.areaName(above)))
                        .toList();
        var whole = new Whole(AreaView.of(area, period), period.boundary(), path);
        return RestResponse.ResponseBuilder.ok(whole).header("ETag", etag).build();
    }

    /// @param next the cursor of the next page; null on the last one
    record Page(List<AreaView> items, @Nullable String next) {}

    /// @param boundary GeoJSON geometry, WGS-84
    /// @param path what lies above, nearest first
    record Whole(
            @JsonUnwrapped AreaView area,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String boundary,
            List<Above> path) {}

    record Above(String code, String name) {}
}
