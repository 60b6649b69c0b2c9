package org.twogrids.notify.deliveries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.Told;
import org.twogrids.notify.carriers.GroupCarrier;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.policy.GroupPolicy;

/// Notes, in the transaction that raises or settles alerts, what has to go out and what has not any
/// more. Nothing is sent here.
@ApplicationScoped
class DeliveryQueue {

    private final Deliveries deliveries;
    private final Ways ways;
    private final Lanes lanes;
    private final Directory directory;
    private final Clock clock;

    DeliveryQueue(Deliveries deliveries, Ways ways, Lanes lanes, Directory directory, Clock clock) {
        this.deliveries = deliveries;
        this.ways = ways;
        this.lanes = lanes;
        this.directory = directory;
        this.clock = clock;
    }

    void note(@Observes Told told) {
        if (lanes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        ways.turns(told.pushed(), now)
                .forEach(
                        (alert, turns) ->
                                turns.forEach(
                                        turn ->
                                                deliveries.persist(
                                                        new Delivery(alert.id().value(), turn))));
        told.pushed().forEach(alert -> tellGroups(alert, now));
        byReason(told.settled())
                .forEach((reason, alerts) -> deliveries.callOff(alerts, reason, now));
    }

    /// Of cases; whoever must fill a post is told alone.
    private void tellGroups(Alert alert, Instant now) {
        if (alert.caseId() == null) {
            return;
        }
        for (GroupCarrier group : lanes.groups()) {
            if (GroupPolicy.hears(
                    group.channel(),
                    group.area(),
                    alert.kind(),
                    alert.about().risk(),
                    alert.about().grid(),
                    directory.view(),
                    now)) {
                deliveries.persist(
                        new Delivery(alert.id().value(), group.channel(), group.target(), now));
            }
        }
    }

    /// Why an alert that is not open any more needs no message.
    static Reason whyNot(Alert settled) {
        return settled.state() == Alert.State.ACKNOWLEDGED ? Reason.ACKNOWLEDGED : Reason.ENDED;
    }

    private static Map<Reason, List<UUID>> byReason(List<Alert> settled) {
        return settled.stream()
                .collect(
                        groupingBy(
                                DeliveryQueue::whyNot,
                                mapping(alert -> alert.id().value(), toList())));
    }
}
