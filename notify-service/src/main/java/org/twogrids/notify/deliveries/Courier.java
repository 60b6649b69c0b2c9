package org.twogrids.notify.deliveries;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.Alerts;
import org.twogrids.notify.carriers.Carrier;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.Outcome;
import org.twogrids.notify.carriers.Reason;

/// Keeps the books of what goes out: claims before, settles after, each in a short transaction of
/// its own. In between lies the message, and no lock.
@ApplicationScoped
class Courier {

    /// Longer than anything may take between claim and settlement.
    private static final int CLAIM_IN_PATIENCES = 4;

    /// Who has to wait longer than this is told on the next channel as well.
    private static final Duration LONG = Duration.ofSeconds(10);

    /// After a day an alert wakes nobody any more.
    private static final Duration STALE = Duration.ofHours(24);

    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Directory directory;
    private final AddressBook addresses;
    private final DeliveryMetrics metrics;
    private final ChannelsConfig config;
    private final Clock clock;

    Courier(
            Deliveries deliveries,
            Alerts alerts,
            Directory directory,
            AddressBook addresses,
            DeliveryMetrics metrics,
            ChannelsConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.directory = directory;
        this.addresses = addresses;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /// Claims what is due and settles what need not or cannot go out.
    Claims claim(Carrier carrier, int most) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Instant now = clock.instant();
                            var due = deliveries.lockDue(carrier.channel(), now, most);
                            Map<UUID, Alert> about =
                                    alerts
                                            .list(
                                                    "id.value in ?1",
                                                    due.stream().map(Delivery::alert).toList())
                                            .stream()
                                            .collect(
                                                    toMap(
                                                            alert -> alert.id().value(),
                                                            Function.identity()));
                            DirectoryView view = directory.view();
                            List<Errand> errands = new ArrayList<>();
                            for (Delivery delivery : due) {
                                Alert alert = requireNonNull(about.get(delivery.alert()));
                                claim(delivery, alert, carrier, view, now).ifPresent(errands::add);
                            }
                            return new Claims(errands, due.size());
                        });
    }

    /// @param looked how many were due; zero means that nothing is left
    record Claims(List<Errand> errands, int looked) {}

    private Optional<Errand> claim(
            Delivery delivery, Alert alert, Carrier carrier, DirectoryView view, Instant now) {
        if (alert.state() != Alert.State.OPEN) {
            delivery.skip(DeliveryQueue.whyNot(alert), now);
        } else if (view.member(alert.recipient(), now).isEmpty()) {
            delivery.skip(Reason.LEFT_OFFICE, now);
        } else if (delivery.queuedAt().plus(STALE).isBefore(now)) {
            delivery.fail(Reason.STALE, now);
        } else {
            var contacts = addresses.of(alert.recipient(), view);
            Optional<String> to = carrier.address(contacts);
            if (to.isPresent()) {
                Instant until = now.plus(config.patience().multipliedBy(CLAIM_IN_PATIENCES));
                delivery.claim(number(carrier, to.get()), until);
                return Optional.of(new Errand(delivery.id(), delivery.tries(), alert, to.get()));
            }
            delivery.fail(Reason.NO_ADDRESS, now);
            deliveries.hastenNext(delivery, now);
        }
        metrics.count(delivery);
        return Optional.empty();
    }

    private byte @Nullable [] number(Carrier carrier, String to) {
        return switch (carrier.channel()) {
            case SMS, VOICE -> addresses.index(to);
            case EMAIL -> null;
        };
    }

    /// Books what became of it. A claim that ran out meanwhile is another's, and left alone.
    void settle(Errand errand, Outcome outcome) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var all = deliveries.lockOf(errand.alert().id().value());
                            all.stream()
                                    .filter(
                                            delivery ->
                                                    delivery.id().equals(errand.delivery())
                                                            && delivery.isClaimedAs(errand.tries()))
                                    .findFirst()
                                    .ifPresent(mine -> settle(mine, all, errand, outcome));
                        });
    }

    private void settle(Delivery mine, List<Delivery> all, Errand errand, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Accepted _ -> {
                mine.deliver(now);
                if (errand.alert().about().risk() != Risk.RED) {
                    all.stream().filter(Delivery::isQueued).forEach(other -> skip(other, now));
                }
            }
            case Outcome.Refused refused -> {
                mine.fail(refused.reason(), now);
                deliveries.hastenNext(mine, now);
            }
            case Outcome.Failed failed -> tryAgain(mine, failed, now);
        }
        metrics.count(mine);
    }

    private void tryAgain(Delivery mine, Outcome.Failed failed, Instant now) {
        if (failed.tried() && mine.tries() >= config.tries()) {
            mine.fail(failed.reason(), now);
            deliveries.hastenNext(mine, now);
            return;
        }
        Duration backoff = Backoff.after(mine.tries(), ThreadLocalRandom.current().nextDouble());
        Duration wait = failed.pause().compareTo(backoff) > 0 ? failed.pause() : backoff;
        mine.putOff(failed.reason(), failed.tried(), now.plus(wait));
        if (wait.compareTo(LONG) > 0 || !failed.tried()) {
            deliveries.hastenNext(mine, now);
        }
    }

    private void skip(Delivery other, Instant now) {
        other.skip(Reason.REACHED, now);
        metrics.count(other);
    }
}
