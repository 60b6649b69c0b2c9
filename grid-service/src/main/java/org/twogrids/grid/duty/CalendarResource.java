package org.twogrids.grid.duty;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Wording;

/// Calendars that a calendar program subscribes to.
@Path("/api/grid/calendars")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class CalendarResource {

    private final CalendarDesk desk;
    private final Caller caller;
    private final Directory directory;
    private final HttpHeaders headers;

    CalendarResource(CalendarDesk desk, Caller caller, Directory directory, HttpHeaders headers) {
        this.desk = desk;
        this.caller = caller;
        this.directory = directory;
        this.headers = headers;
    }

    @GET
    @Operation(operationId = "listCalendars", summary = "My calendars, with their secret addresses")
    public Page list() {
        return new Page(desk.of(caller.member()).stream().map(FeedView::of).toList());
    }

    @POST
    @Operation(
            operationId = "openCalendar",
            summary = "A secret address at which a calendar program reads duty without a login")
    public RestResponse<FeedView> open(@Valid @NotNull NewFeed wanted) {
        UUID owner = caller.member();
        if (wanted.area != null) {
            Territory.requireKnown(directory.view(), wanted.area);
        }
        String language = Wording.locale(headers).toLanguageTag();
        return RestResponse.status(
                RestResponse.Status.CREATED, FeedView.of(desk.open(owner, wanted.area, language)));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endCalendar", summary = "The address answers no more")
    public RestResponse<Void> end(
            @PathParam("id") @Parameter(example = "019ab1c2-0000-7000-8000-000000000012")
                    String id) {
        desk.end(caller.member(), parsed(id));
        return RestResponse.noContent();
    }

    private static UUID parsed(String id) {
        return PathId.of(id, UnknownFeed::new);
    }

    /// @param area everybody's duty there; without it the caller's own
    record NewFeed(@PlainText(max = 20) @Nullable String area) {}

    record Page(List<FeedView> items) {}

    /// @param address below the front door; whoever knows it reads the calendar
    record FeedView(UUID id, @Nullable String area, String address, Instant madeAt) {

        static FeedView of(CalendarDesk.Open open) {
            return new FeedView(
                    open.feed().id(),
                    open.feed().area(),
                    "/api/grid/calendars/" + open.token() + ".ics",
                    open.feed().madeAt());
        }
    }
}
