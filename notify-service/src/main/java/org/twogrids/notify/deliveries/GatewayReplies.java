package org.twogrids.notify.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.AlertDesk;
import org.twogrids.notify.alerts.AlertId;
import org.twogrids.notify.alerts.Alerts;
import org.twogrids.notify.carriers.AddressBook;

/// What people answer to short messages and calls.
@ApplicationScoped
class GatewayReplies {

    private static final String YES = "1";
    private static final Duration HEARD_FOR = Duration.ofHours(24);

    private final Deliveries deliveries;
    private final Alerts alerts;
    private final AlertDesk desk;
    private final AddressBook addresses;
    private final Directory directory;
    private final Clock clock;

    GatewayReplies(
            Deliveries deliveries,
            Alerts alerts,
            AlertDesk desk,
            AddressBook addresses,
            Directory directory,
            Clock clock) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.desk = desk;
        this.addresses = addresses;
        this.directory = directory;
        this.clock = clock;
    }

    /// A "1" takes note of the alert that it answers: the one that the gateway names, else the
    /// latest that went to the number and is open. Anything else changes nothing.
    @Transactional
    Optional<AlertId> take(GatewayReplyResource.Reply reply) {
        if (!isYes(reply.text())) {
            return Optional.empty();
        }
        Optional<Alert> meant =
                reply.message() == null
                        ? latest(reply.from())
                        : Optional.ofNullable(deliveries.findById(reply.message()))
                                .map(answered -> alerts.findById(new AlertId(answered.alert())));
        return meant.filter(this::isToAMember)
                .map(alert -> desk.acknowledge(alert.id(), alert.recipient()).id());
    }

    private Optional<Alert> latest(@Nullable String number) {
        return number == null
                ? Optional.empty()
                : deliveries.latestOpen(addresses.index(number), clock.instant().minus(HEARD_FOR));
    }

    private boolean isToAMember(Alert alert) {
        return directory.view().member(alert.recipient(), clock.instant()).isPresent();
    }

    private static boolean isYes(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().equals(YES);
    }
}
