package org.twogrids.notify.deliveries;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import org.twogrids.notify.carriers.AddressBook;
import org.twogrids.notify.carriers.Carrier;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.Outcome;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.preferences.Preference;
import org.twogrids.notify.preferences.Preferences;

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
    private final Preferences preferences;
    private final Directory directory;
    private final AddressBook addresses;
    private final DeliveryMetrics metrics;
    private final ChannelsConfig config;
    private final Clock clock;

    Courier(
            Deliveries deliveries,
            Alerts alerts,
            Preferences preferences,
            Directory directory,
            AddressBook addresses,
            DeliveryMetrics metrics,
            ChannelsConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.preferences = preferences;
        this.directory = directory;
        this.addresses = addresses;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /// Claims what is due and settles what need not or cannot go out.
    Claims claim(Carrier carrier, int most) {
        return QuarkusTransaction.requiringNew().call(() -> claimDue(carrier, most));
    }

    /// @param looked how many were due; zero means that nothing is left
    record Claims(List<Errand> errands, int looked) {}

    private Claims claimDue(Carrier carrier, int most) {
        Instant now = clock.instant();
        var due = deliveries.lockDue(carrier.channel(), carrier.target(), now, most);
        Map<UUID, Alert> about = alerts(due);
        Map<UUID, Preference> wishes =
                preferences.of(about.values().stream().map(Alert::recipient).collect(toSet()));
        DirectoryView view = directory.view();
        List<Errand> errands = new ArrayList<>();
        for (Delivery delivery : due) {
            Alert alert = requireNonNull(about.get(delivery.alert()));
            Preference wish = requireNonNull(wishes.get(alert.recipient()));
            claim(delivery, alert, wish, carrier, view, now).ifPresent(errands::add);
        }
        return new Claims(errands, due.size());
    }

    private Map<UUID, Alert> alerts(List<Delivery> due) {
        return alerts.list("id.value in ?1", due.stream().map(Delivery::alert).toList()).stream()
                .collect(toMap(alert -> alert.id().value(), Function.identity()));
    }

    private Optional<Errand> claim(
            Delivery delivery,
            Alert alert,
            Preference wish,
            Carrier carrier,
            DirectoryView view,
            Instant now) {
        if (alert.state() != Alert.State.OPEN && delivery.channel() != Channel.WEBHOOK) {
            delivery.skip(DeliveryQueue.whyNot(alert), now);
        } else if (!delivery.isPersonal() && alert.about().restricted()) {
            delivery.skip(Reason.RESTRICTED, now);
        } else if (delivery.isPersonal() && view.member(alert.recipient(), now).isEmpty()) {
            delivery.skip(Reason.LEFT_OFFICE, now);
        } else if (delivery.queuedAt().plus(STALE).isBefore(now)) {
            delivery.fail(Reason.STALE, now);
        } else {
            String to =
                    carrier.address(alert.recipient(), addresses.of(alert.recipient(), view))
                            .orElse("");
            byte @Nullable [] number = carrier.byNumber() ? addresses.index(to) : null;
            if (to.isEmpty()) {
                cannot(delivery, Reason.NO_ADDRESS, now);
            } else if (number != null && !mayUse(number, wish)) {
                cannot(delivery, Reason.NOT_VERIFIED, now);
            } else {
                Instant until = now.plus(config.patience().multipliedBy(CLAIM_IN_PATIENCES));
                delivery.claim(number, until);
                return Optional.of(
                        new Errand(
                                delivery.id(),
                                delivery.tries(),
                                alert,
                                to,
                                delivery.isPersonal()
                                        ? wish.language(config.language())
                                        : config.language()));
            }
        }
        metrics.count(delivery);
        return Optional.empty();
    }

    private boolean mayUse(byte[] number, Preference wish) {
        return !config.verifiedNumbersOnly() || wish.hasVerified(number);
    }

    private void cannot(Delivery delivery, Reason why, Instant now) {
        delivery.fail(why, now);
        deliveries.hastenNext(delivery, now);
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
                if (mine.reaches() && errand.alert().about().risk() != Risk.RED) {
                    all.stream()
                            .filter(Delivery::isPersonal)
                            .filter(Delivery::isQueued)
                            .forEach(other -> skip(other, now));
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
