package org.twogrids.notify.maintenance;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.web.PlainText;

/// When the people of an area have no messages but red ones.
@Path("/api/alerts/maintenance")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class MaintenanceResource {

    private static final int MOST = 200;
    private static final String WANTED =
            """
            {"area":"110101001","from":"2026-11-24T22:00:00+08:00","to":"2026-11-25T02:00:00+08:00"}\
            """;
    private static final String WINDOW =
            """
            {"id":"0199c0de-7a10-7000-8000-000000000051",\
            "area":{"code":"110101001","name":"东华门街道"},\
            "from":"2026-11-24T22:00:00+08:00","to":"2026-11-25T02:00:00+08:00",\
            "madeBy":{"id":"0199c0de-7a10-7000-8000-000000000007","name":"周平安"},\
            "madeAt":"2026-11-24T10:00:00+08:00","endedBy":null}\
            """;

    private static final String AREAS =
            """
            {"items":[{"code":"110101001","name":"东华门街道","kind":"SUBDISTRICT"},\
            {"code":"110101001005","name":"东厂社区","kind":"COMMUNITY"}]}\
            """;

    private final Windows windows;
    private final MaintenanceDesk desk;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    MaintenanceResource(
            Windows windows,
            MaintenanceDesk desk,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.windows = windows;
        this.desk = desk;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Windows that are not over, the earliest first, at most 200")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = WindowList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one night",
                                            value = "{\"items\":[" + WINDOW + "]}")))
    public WindowList list() {
        caller.member();
        return new WindowList(
                windows.notOver(clock.instant(), MOST).stream().map(this::view).toList());
    }

    @GET
    @Path("/areas")
    @Operation(
            summary = "Areas for which I may plan a window, or end one",
            description =
                    "Those of the caller's office and all below, each before those that lie in it."
                            + " Empty for whoever is no coordinator, leader or station head.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = AreaList.class),
                            examples = @ExampleObject(name = "a sub-district", value = AREAS)))
    public AreaList areas() {
        return new AreaList(
                desk.areas(caller.member()).stream()
                        .map(
                                area ->
                                        new Choice(
                                                area.code(),
                                                directory.view().areaName(area.code()),
                                                area.kind()))
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Nobody of the area has messages that can wait, from then until then",
            description =
                    "They go out at its end, as one. Red is never held back, and neither are list"
                            + " and stream. For coordinators, leaders and station heads of the"
                            + " area.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Wanted.class),
                            examples = @ExampleObject(name = "one night", value = WANTED)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = View.class),
                            examples = @ExampleObject(name = "one night", value = WINDOW)))
    @APIResponse(responseCode = "400", description = "Longer than 12 hours, or over already")
    @APIResponse(responseCode = "403", description = "Not an area of the caller's")
    public Response open(@NotNull @Valid Wanted wanted) {
        Window made =
                desk.open(
                        caller.member(),
                        wanted.area(),
                        wanted.from().toInstant(),
                        wanted.to().toInstant());
        return Response.created(URI.create("/api/alerts/maintenance/" + made.id()))
                .entity(view(made))
                .build();
    }

    @POST
    @Path("/{id}/end")
    @Operation(summary = "Enough of it; again changes nothing")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = View.class),
                            examples = @ExampleObject(name = "ended", value = WINDOW)))
    @APIResponse(responseCode = "404", description = "No such window")
    public View end(@PathParam("id") UUID id) {
        return view(desk.end(caller.member(), id));
    }

    private View view(Window window) {
        return new View(
                window.id(),
                new Area(window.area(), directory.view().areaName(window.area())),
                local(window.from()),
                local(window.to()),
                person(window.madeBy()),
                local(window.madeAt()),
                window.endedBy() == null ? null : person(window.endedBy()));
    }

    private Person person(UUID member) {
        return new Person(member, directory.view().memberName(member));
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
    }

    record Wanted(
            @NotNull @PlainText(max = 20) String area,
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime to) {}

    record View(
            UUID id,
            Area area,
            OffsetDateTime from,
            OffsetDateTime to,
            Person madeBy,
            OffsetDateTime madeAt,
            @Nullable Person endedBy) {}

    record Area(String code, String name) {}

    record Choice(String code, String name, AreaKind kind) {}

    record AreaList(List<Choice> items) {}

    record Person(UUID id, String name) {}

    record WindowList(List<View> items) {}
}
