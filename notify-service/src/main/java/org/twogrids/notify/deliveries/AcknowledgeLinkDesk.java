package org.twogrids.notify.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.AlertDesk;
import org.twogrids.notify.alerts.AlertId;
import org.twogrids.notify.alerts.Alerts;

/// What a link shows and does.
@ApplicationScoped
class AcknowledgeLinkDesk {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final AcknowledgeLinks links;
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final AlertDesk desk;
    private final Directory directory;
    private final Clock clock;

    AcknowledgeLinkDesk(
            AcknowledgeLinks links,
            Deliveries deliveries,
            Alerts alerts,
            AlertDesk desk,
            Directory directory,
            Clock clock) {
        this.links = links;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    /// Changes nothing: mail scanners and previews open links too.
    @Transactional
    Shown look(String token) {
        return delivery(token).map(this::shown).orElse(Shown.UNKNOWN);
    }

    /// Takes note, once. A link that was used shows how things stand.
    @Transactional
    Shown act(String token) {
        Optional<Delivery> found = delivery(token);
        if (found.isEmpty() || shown(found.get()).state() != Shown.State.OPEN) {
            return found.map(this::shown).orElse(Shown.UNKNOWN);
        }
        Delivery delivery = found.get();
        Alert alert = alerts.findById(new AlertId(delivery.alert()));
        Alert noted = desk.acknowledge(alert.id(), alert.recipient());
        if (!deliveries.spend(delivery, clock.instant())) {
            throw new LinkSpent();
        }
        return new Shown(state(noted), noted);
    }

    private Optional<Delivery> delivery(String token) {
        return links.read(token).map(deliveries::findById);
    }

    private Shown shown(Delivery delivery) {
        Alert alert = alerts.findById(new AlertId(delivery.alert()));
        var now = clock.instant();
        if (alert.about().restricted()) {
            return new Shown(Shown.State.VEILED, null);
        }
        boolean over =
                alert.isWithheld()
                        || delivery.queuedAt().plus(GOOD_FOR).isBefore(now)
                        || directory.view().member(alert.recipient(), now).isEmpty();
        if (over || (delivery.isLinkSpent() && alert.state() == Alert.State.OPEN)) {
            return new Shown(Shown.State.OVER, null);
        }
        return new Shown(state(alert), alert);
    }

    private static Shown.State state(Alert alert) {
        return switch (alert.state()) {
            case OPEN -> Shown.State.OPEN;
            case ACKNOWLEDGED -> Shown.State.ACKNOWLEDGED;
            case ENDED -> Shown.State.ENDED;
        };
    }

    /// @param alert null where nothing of it is shown
    record Shown(State state, @Nullable Alert alert) {

        static final Shown UNKNOWN = new Shown(State.UNKNOWN, null);

        enum State {
            OPEN,
            ACKNOWLEDGED,
            ENDED,
            /// Too old, used, or not this person's business any more.
            OVER,
            /// Restricted: nothing is shown or done outside of the console.
            VEILED,
            UNKNOWN
        }
    }
}
