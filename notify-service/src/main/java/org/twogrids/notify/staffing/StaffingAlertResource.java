package org.twogrids.notify.staffing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.kernel.web.Wording;

/// The posts that somebody must fill; nobody sees another's list.
@Path("/api/alerts/staffing")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class StaffingAlertResource {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(DirectoryView.ZONE);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                    .withZone(DirectoryView.ZONE);

    private static final String BEGINNING =
            """
            {"id":"0199c0de-7a10-7000-8000-000000000051",\
            "gap":"0199c0de-7a10-7000-8000-000000000050","kind":"VACANT",\
            """;
    private static final String END =
            """
            "area":{"code":"110101910000P03","name":"东厂警格"},"role":"COMMUNITY_OFFICER",\
            "since":"2026-11-20T00:00:00+08:00",\
            "holder":{"id":"0199c0de-7a10-7000-8000-000000000052","name":"示例人员"},\
            "raisedAt":"2026-11-24T08:00:12+08:00",\
            """;
    private static final String TEXT =
            """
            "text":"东厂警格自 2026-11-20 起没有社区民警,请尽快安排。"}\
            """;
    private static final String OPEN =
            BEGINNING + "\"state\":\"OPEN\"," + END + "\"acknowledgedAt\":null," + TEXT;
    private static final String NOTED =
            BEGINNING
                    + "\"state\":\"ACKNOWLEDGED\","
                    + END
                    + "\"acknowledgedAt\":\"2026-11-24T08:31:12+08:00\","
                    + TEXT;

    private final StaffingAlerts alerts;
    private final StaffingDesk desk;
    private final Directory directory;
    private final Caller caller;
    private final HttpHeaders headers;

    StaffingAlertResource(
            StaffingAlerts alerts,
            StaffingDesk desk,
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
    @Operation(summary = "Empty posts that I must fill, the latest raised first, at most 500")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = StaffingList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one vacancy",
                                            value = "{\"items\":[" + OPEN + "]}")))
    public StaffingList list(
            @Parameter(
                            description = "OPEN, ACKNOWLEDGED or ENDED; all without it",
                            schema = @Schema(implementation = StaffingAlert.State.class))
                    @QueryParam("state")
                    @Nullable String state) {
        return new StaffingList(
                alerts.mine(caller.member(), state == null ? null : state(state)).stream()
                        .map(this::view)
                        .toList());
    }

    @POST
    @Path("{id}/acknowledgement")
    @Operation(summary = "I see to it; again is as good as once")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = StaffingAlertView.class),
                            examples = @ExampleObject(name = "noted", value = NOTED)))
    @APIResponse(responseCode = "404", description = "No such alert of mine")
    public StaffingAlertView acknowledge(@PathParam("id") String id) {
        return view(desk.acknowledge(caller.member(), parsed(id)));
    }

    private StaffingAlertView view(StaffingAlert alert) {
        DirectoryView view = directory.view();
        UUID holder = alert.holder();
        Instant noted = alert.acknowledgedAt();
        Wording wording = Wording.of("staffing", Wording.locale(headers));
        return new StaffingAlertView(
                alert.id(),
                alert.gap(),
                alert.kind(),
                alert.state(),
                new Place(alert.area(), view.areaName(alert.area())),
                alert.role(),
                local(alert.since()),
                holder == null ? null : new Person(holder, view.memberName(holder)),
                local(alert.raisedAt()),
                noted == null ? null : local(noted),
                wording.text(
                        alert.kind().name(),
                        view.areaName(alert.area()),
                        wording.text("role-" + alert.role()),
                        (alert.kind() == StaffingAlert.Kind.UNMANNED ? HOUR : DAY)
                                .format(alert.since())));
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new UnknownAlert();
        }
    }

    private static StaffingAlert.State state(String text) {
        return Arrays.stream(StaffingAlert.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(UnknownState::new);
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
    }

    record StaffingList(List<StaffingAlertView> items) {}

    record Place(String code, String name) {}

    record Person(UUID id, String name) {}

    /// @param gap the same for all who are told of it
    /// @param since from when on nobody answers
    /// @param holder who answered last, or answers until then; null where nobody ever did
    record StaffingAlertView(
            UUID id,
            UUID gap,
            StaffingAlert.Kind kind,
            StaffingAlert.State state,
            Place area,
            Role role,
            OffsetDateTime since,
            @Nullable Person holder,
            OffsetDateTime raisedAt,
            @Nullable OffsetDateTime acknowledgedAt,
            String text) {}

    private static final class UnknownState extends InvalidField {
        UnknownState() {
            super("state", "unknown-alert-state");
        }
    }
}
