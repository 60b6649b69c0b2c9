package org.twogrids.notify.deliveries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.time.SteadyTime;
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
    private final SteadyTime time;

    DeliveryQueue(
            Deliveries deliveries, Ways ways, Lanes lanes, Directory directory, SteadyTime time) {
        this.deliveries = deliveries;
        this.ways = ways;
        this.lanes = lanes;
        this.directory = directory;
        this.time = time;
    }

    void note(@Observes Told told) {
        if (lanes.isEmpty()) {
            return;
        }
        Instant now = time.now();
        List<Alert> heard = told.pushed().stream().filter(alert -> !alert.isSnoozed()).toList();
        tell(heard, _ -> 0, now);
        told.pushed().forEach(alert -> tellGroups(alert, now));
        byReason(told.settled())
                .forEach((reason, alerts) -> deliveries.callOff(alerts, reason, now));
        if (!told.again().isEmpty()) { // what is still under way from before is not needed
            deliveries.callOff(ids(told.again()), Reason.SNOOZED, now);
            tell(told.again(), deliveries::tellings, now);
        }
    }

    private void tell(List<Alert> alerts, ToIntFunction<UUID> before, Instant now) {
        ways.turns(alerts, now)
                .forEach(
                        (alert, turns) -> {
                            UUID id = alert.id().value();
                            int again = before.applyAsInt(id);
                            turns.forEach(
                                    turn -> deliveries.persist(new Delivery(id, turn, again)));
                        });
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

    /// Why an alert needs no message.
    static Reason whyNot(Alert settled) {
        if (settled.isWithheld()) {
            return Reason.EXCLUDED;
        }
        return switch (settled.state()) {
            case OPEN -> Reason.SNOOZED;
            case ACKNOWLEDGED -> Reason.ACKNOWLEDGED;
            case ENDED -> Reason.ENDED;
        };
    }

    private static List<UUID> ids(List<Alert> alerts) {
        return alerts.stream().map(alert -> alert.id().value()).toList();
    }

    private static Map<Reason, List<UUID>> byReason(List<Alert> settled) {
        return settled.stream()
                .collect(
                        groupingBy(
                                DeliveryQueue::whyNot,
                                mapping(alert -> alert.id().value(), toList())));
    }
}
