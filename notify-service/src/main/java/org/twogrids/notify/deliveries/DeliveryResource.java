package org.twogrids.notify.deliveries;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.notify.alerts.Alerts;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.policy.Channel;

/// What became of the messages of one's own alert.
@Path("/api/alerts/{id}/deliveries")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class DeliveryResource {

    private static final String EXAMPLE =
            """
            {"items":[{"channel":"SMS","state":"FAILED","reason":"REFUSED","tries":1,\
            "queuedAt":"2026-11-24T09:30:00+08:00","dueAt":null,\
            "settledAt":"2026-11-24T09:30:01+08:00"},\
            {"channel":"EMAIL","state":"DELIVERED","reason":null,"tries":1,\
            "queuedAt":"2026-11-24T09:30:00+08:00","dueAt":null,\
            "settledAt":"2026-11-24T09:30:02+08:00"}]}\
            """;

    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Caller caller;

    DeliveryResource(Deliveries deliveries, Alerts alerts, Caller caller) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "On which channels my alert went out, and what became of it")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryList.class),
                            examples =
                                    @ExampleObject(
                                            name = "refused by SMS, sent by e-mail",
                                            value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "No such alert of mine")
    public DeliveryList list(@PathParam("id") String id) {
        var alert = alerts.mine(caller.member(), id);
        return new DeliveryList(
                deliveries.toRecipient(alert.id().value()).stream().map(DeliveryView::of).toList());
    }

    /// In the order of preference.
    record DeliveryList(List<DeliveryView> items) {}

    /// @param reason of the state, or of the latest try that failed; null where there is none
    /// @param dueAt next try; null where it waits for another channel to fail, and at the end
    record DeliveryView(
            Channel channel,
            Delivery.State state,
            @Nullable Reason reason,
            int tries,
            OffsetDateTime queuedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime settledAt) {

        static DeliveryView of(Delivery delivery) {
            Instant due = delivery.dueAt();
            Instant settled = delivery.settledAt();
            return new DeliveryView(
                    delivery.channel(),
                    delivery.state(),
                    delivery.reason(),
                    delivery.tries(),
                    local(delivery.queuedAt()),
                    due == null ? null : local(due),
                    settled == null ? null : local(settled));
        }

        private static OffsetDateTime local(Instant at) {
            return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
        }
    }
}
