package org.twogrids.notify.deliveries;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

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
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.ChannelPolicy;
import org.twogrids.notify.policy.GroupPolicy;
import org.twogrids.notify.preferences.Preference;
import org.twogrids.notify.preferences.Preferences;

/// Notes, in the transaction that raises or settles alerts, what has to go out and what has not any
/// more. Nothing is sent here.
@ApplicationScoped
class DeliveryQueue {

    private final Deliveries deliveries;
    private final Preferences preferences;
    private final Lanes lanes;
    private final Directory directory;
    private final Clock clock;

    DeliveryQueue(
            Deliveries deliveries,
            Preferences preferences,
            Lanes lanes,
            Directory directory,
            Clock clock) {
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.lanes = lanes;
        this.directory = directory;
        this.clock = clock;
    }

    void note(@Observes Told told) {
        if (lanes.isEmpty()) {
            return;
        }
        List<Channel> channels = lanes.channels();
        Instant now = clock.instant();
        Map<UUID, Preference> wishes =
                preferences.of(told.pushed().stream().map(Alert::recipient).collect(toSet()));
        for (Alert alert : told.pushed()) {
            Preference wish = requireNonNull(wishes.get(alert.recipient()));
            ChannelPolicy.turns(
                            alert.about().risk(),
                            channels,
                            wish.channels(channels),
                            wish.quiet(),
                            now)
                    .forEach(turn -> deliveries.persist(new Delivery(alert.id().value(), turn)));
        }
        told.pushed().forEach(alert -> tellGroups(alert, now));
        byReason(told.settled())
                .forEach((reason, alerts) -> deliveries.callOff(alerts, reason, now));
    }

    private void tellGroups(Alert alert, Instant now) {
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
