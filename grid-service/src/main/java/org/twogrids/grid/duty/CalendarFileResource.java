package org.twogrids.grid.duty;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jboss.resteasy.reactive.RestResponse;
import org.twogrids.kernel.web.PlainText;

/// What a calendar program reads: it has no login, its secret address is the key.
@Path("/api/grid/calendars")
@PermitAll
class CalendarFileResource {

    private static final String ICALENDAR = "text/calendar;charset=UTF-8";

    private final CalendarDesk desk;

    CalendarFileResource(CalendarDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("{token}.ics")
    @SecurityRequirements
    @Produces(ICALENDAR)
    @Operation(operationId = "readCalendar", summary = "Duty as iCalendar; the address is the key")
    public RestResponse<String> read(@PathParam("token") @PlainText(max = 100) String token) {
        return RestResponse.ResponseBuilder.ok(desk.read(token))
                .header("Cache-Control", "private, max-age=900")
                .header("Content-Disposition", "inline; filename=\"duty.ics\"")
                .build();
    }
}
