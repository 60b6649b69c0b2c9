package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.Conditional;
import org.twogrids.kernel.web.PlainText;

/// Areas as they are, now or at any time.
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

    /// A tree is read level by level: those of one `parent`, each with how many it has.
    @GET
    @Operation(operationId = "listAreas", summary = "Areas in force by code, or those below one")
    public RestResponse<Page> list(
            @QueryParam("kind")
                    @Pattern(regexp = KINDS, message = UNKNOWN_KIND)
                    @Parameter(example = "COMMUNITY")
                    @Nullable String kind,
            @QueryParam("parent") @PlainText(max = 20) @Parameter(example = "110101001")
                    @Nullable String parent,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Pattern(regexp = LIMIT, message = "{org.twogrids.grid.areas.limit}")
                    @Parameter(example = "50")
                    String limit,
            @QueryParam("cursor") @PlainText(max = 20) @Nullable String cursor,
            @HeaderParam("If-None-Match") @Nullable String seen) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        int most = Integer.parseInt(limit);
        List<AreaView> found =
                view.areas()
                        .filter(area -> kind == null || area.kind().name().equals(kind))
                        .filter(area -> cursor == null || area.code().compareTo(cursor) > 0)
                        .flatMap(area -> AreaView.of(view, area, when).stream())
                        .filter(area -> parent == null || parent.equals(area.parent()))
                        .sorted(comparing(AreaView::code))
                        .limit(most + 1L)
                        .toList();
        List<AreaView> page = found.subList(0, Math.min(most, found.size()));
        Map<String, Long> below = below(view, page, when);
        return Conditional.answer(
                new Page(
                        page.stream()
                                .map(area -> new Branch(area, below.getOrDefault(area.code(), 0L)))
                                .toList(),
                        found.size() > most ? found.get(most - 1).code() : null),
                seen);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "readArea", summary = "An area, its boundary and all above it")
    public RestResponse<Whole> read(
            @PathParam("code") @PlainText(max = 20) @Parameter(example = "110101001005")
                    String code,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at,
            @HeaderParam("If-None-Match") @Nullable String seen) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        var area =
                view.areas()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new UnknownArea(code));
        var period = view.area(code, when).orElseGet(area.history()::getLast);
        var path =
                view.path(code, when).stream()
                        .skip(1)
                        .map(above -> new Above(above, view.areaName(above)))
                        .toList();
        return Conditional.answer(
                new Whole(AreaView.of(area, period), period.boundary(), path),
                area.version(),
                seen);
    }

    /// How many areas in force lie directly below each.
    private static Map<String, Long> below(DirectoryView view, List<AreaView> page, Instant at) {
        Set<String> codes = page.stream().map(AreaView::code).collect(toSet());
        return view.areas()
                .flatMap(area -> view.area(area.code(), at).stream())
                .flatMap(period -> Stream.ofNullable(period.parent()))
                .filter(codes::contains)
                .collect(groupingBy(Function.identity(), counting()));
    }

    /// @param next the cursor of the next page; null on the last one
    record Page(List<Branch> items, @Nullable String next) {}

    /// @param below how many areas in force lie directly below
    record Branch(@JsonUnwrapped AreaView area, long below) {}

    /// @param boundary GeoJSON geometry, WGS-84
    /// @param path what lies above, nearest first
    record Whole(
            @JsonUnwrapped AreaView area,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String boundary,
            List<Above> path) {}

    record Above(String code, String name) {}
}
