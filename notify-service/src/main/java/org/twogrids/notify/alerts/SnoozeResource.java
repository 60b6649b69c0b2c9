package org.twogrids.notify.alerts;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// Putting one's own alert off for a while.
@Path("/api/alerts/{id}/snooze")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class SnoozeResource {

    private static final String WANTED =
            "{\"until\":\"2026-11-24T10:30:00+08:00\",\"reason\":\"正在入户走访,结束后处理\"}";
    private static final String HISTORY =
            """
            {"items":[{"at":"2026-11-24T09:40:00+08:00","until":"2026-11-24T10:30:00+08:00",\
            "reason":"正在入户走访,结束后处理"}]}\
            """;

    private final SnoozeDesk desk;
    private final Snoozes snoozes;
    private final Alerts alerts;
    private final Directory directory;
    private final Caller caller;
    private final HttpHeaders headers;

    SnoozeResource(
            SnoozeDesk desk,
            Snoozes snoozes,
            Alerts alerts,
            Directory directory,
            Caller caller,
            HttpHeaders headers) {
        this.desk = desk;
        this.snoozes = snoozes;
        this.alerts = alerts;
        this.directory = directory;
        this.caller = caller;
        this.headers = headers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Later: my alert is made known to me again then, and not before",
            description =
                    "It counts as nothing: my time to take note runs on, and whoever comes next is"
                            + " asked as without it. For two hours at most, and never beyond"
                            + " `acknowledgeBy`. The same `until` again is as good as once;"
                            + " another one takes its place.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Wanted.class),
                            examples = @ExampleObject(name = "for three quarters", value = WANTED)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertView.class),
                            examples = @ExampleObject(name = "put off", value = Examples.SNOOZED)))
    @APIResponse(responseCode = "400", description = "Not after now, or too long")
    @APIResponse(responseCode = "404", description = "No such alert of mine")
    @APIResponse(
            responseCode = "409",
            description = "Red, no longer open, or the time to take note has passed")
    public AlertView snooze(@PathParam("id") String id, @NotNull @Valid Wanted wanted) {
        AlertId alert = AlertId.parse(id).orElseThrow(AlertNotFound::new);
        Instant until = wanted.until().toInstant().truncatedTo(ChronoUnit.MILLIS);
        return AlertView.of(
                desk.snooze(alert, caller.member(), until, wanted.reason()),
                directory.view(),
                AlertWording.of(headers));
    }

    @GET
    @Operation(summary = "How often I put my alert off, and why; the latest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = SnoozeList.class),
                            examples = @ExampleObject(name = "once", value = HISTORY)))
    @APIResponse(responseCode = "404", description = "No such alert of mine")
    public SnoozeList list(@PathParam("id") String id) {
        Alert alert = alerts.mine(caller.member(), id);
        return new SnoozeList(
                snoozes.of(alert.id().value()).stream()
                        .map(
                                each ->
                                        new SnoozeView(
                                                local(each.at()),
                                                local(each.until()),
                                                snoozes.reason(each)))
                        .toList());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
    }

    /// @param reason in one's own words; kept sealed
    record Wanted(@NotNull OffsetDateTime until, @NotBlank @PlainText(max = 200) String reason) {}

    record SnoozeList(List<SnoozeView> items) {}

    /// @param at when it was put off
    record SnoozeView(OffsetDateTime at, OffsetDateTime until, String reason) {}
}
