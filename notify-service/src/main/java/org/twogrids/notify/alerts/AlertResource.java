package org.twogrids.notify.alerts;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Risk;

/// Somebody's own alerts; nobody sees another's.
@Path("/api/alerts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class AlertResource {

    private final Alerts alerts;
    private final AlertDesk desk;
    private final Directory directory;
    private final Caller caller;
    private final HttpHeaders headers;

    AlertResource(
            Alerts alerts,
            AlertDesk desk,
            Directory directory,
            Caller caller,
            HttpHeaders headers) {
        this.alerts = alerts;
        this.desk = desk;
        this.directory = directory;
        this.caller = caller;
        this.headers = headers;
    }

    @GET
    @Operation(summary = "My alerts, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertList.class),
                            examples =
                                    @ExampleObject(name = "one open alert", value = Examples.LIST)))
    public AlertList list(
            @Parameter(
                            description = "OPEN, ACKNOWLEDGED or ENDED; all without it",
                            schema = @Schema(implementation = Alert.State.class))
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(
                            description = "1 to 200, 50 without it",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("limit")
                    @Nullable String limit,
            @Parameter(
                            description =
                                    "URGENCY: of the open ones the most urgent first, by risk, then"
                                            + " by `acknowledgeBy`",
                            schema = @Schema(enumeration = "URGENCY"))
                    @QueryParam("order")
                    @Nullable String order,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor")
                    @Nullable String cursor) {
        UUID me = caller.member();
        if (order != null) {
            return mostUrgent(me, UrgentPage.of(order, state, limit, cursor));
        }
        Page page = Page.of(state, limit, cursor);
        List<Alert> found = alerts.page(me, page.state(), page.before(), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<Alert> shown = more ? found.subList(0, page.limit()) : found;
        return new AlertList(
                shown.stream().map(this::view).toList(),
                more ? shown.getLast().id().value().toString() : null);
    }

    @GET
    @Path("/counts")
    @Operation(summary = "How many alerts of mine are open")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Counts.class),
                            examples =
                                    @ExampleObject(
                                            name = "three open alerts",
                                            value = Examples.COUNTS)))
    public Counts counts() {
        Map<Risk, Long> known = alerts.open(caller.member());
        Map<Risk, Long> byRisk = new EnumMap<>(Risk.class);
        for (Risk risk : Risk.values()) {
            byRisk.put(risk, known.getOrDefault(risk, 0L));
        }
        return new Counts(byRisk.values().stream().mapToLong(Long::longValue).sum(), byRisk);
    }

    @POST
    @Path("/acknowledgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "I have taken note of all of these",
            description = "Of all or, where one is not mine, of none; again is as good as once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Noted.class),
                            examples = @ExampleObject(name = "one", value = Examples.NOTED)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertList.class),
                            examples =
                                    @ExampleObject(
                                            name = "acknowledged",
                                            value = Examples.ALL_ACKNOWLEDGED)))
    @APIResponse(responseCode = "404", description = "One of them is no alert of mine")
    public AlertList acknowledgeAll(@NotNull @Valid Noted noted) {
        List<AlertId> ids = noted.alerts().stream().distinct().map(AlertId::new).toList();
        List<Alert> all = desk.acknowledge(ids, caller.member());
        return new AlertList(all.stream().map(this::view).toList(), null);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Operation(summary = "I have taken note; again is as good as once")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = AlertView.class),
                            examples =
                                    @ExampleObject(
                                            name = "acknowledged",
                                            value = Examples.ACKNOWLEDGED)))
    @APIResponse(responseCode = "404", description = "No such alert of mine")
    public AlertView acknowledge(@PathParam("id") String id) {
        AlertId alert = AlertId.parse(id).orElseThrow(AlertNotFound::new);
        return view(desk.acknowledge(alert, caller.member()));
    }

    private AlertList mostUrgent(UUID me, UrgentPage page) {
        List<Alert> found = alerts.mostUrgent(me, page.after(), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<Alert> shown = more ? found.subList(0, page.limit()) : found;
        return new AlertList(
                shown.stream().map(this::view).toList(),
                more ? Urgency.of(shown.getLast()).toString() : null);
    }

    private AlertView view(Alert alert) {
        return AlertView.of(alert, directory.view(), AlertWording.of(headers));
    }

    record Counts(long open, Map<Risk, Long> byRisk) {}

    record Noted(@NotNull @Size(min = 1, max = 200) List<@NotNull UUID> alerts) {}

    /// @param next the cursor of the next page; null on the last
    record AlertList(List<AlertView> items, @Nullable String next) {}
}
