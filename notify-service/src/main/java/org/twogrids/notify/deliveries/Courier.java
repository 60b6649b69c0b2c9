package org.twogrids.notify.deliveries;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.twogrids.kernel.time.SteadyTime;
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

    private static final Duration DIRECTORY_LAGS = Duration.ofSeconds(5);

    /// Who has to wait longer than this is told on the next channel as well.
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Preferences preferences;
    private final Directory directory;
    private final AddressBook addresses;
    private final Calm calm;
    private final DeliveryMetrics metrics;
    private final ChannelsConfig config;
    private final SteadyTime time;

    Courier(
            Deliveries deliveries,
            Alerts alerts,
            Preferences preferences,
            Directory directory,
            AddressBook addresses,
            Calm calm,
            DeliveryMetrics metrics,
            ChannelsConfig config,
            SteadyTime time) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.preferences = preferences;
        this.directory = directory;
        this.addresses = addresses;
        this.calm = calm;
        this.metrics = metrics;
        this.config = config;
        this.time = time;
    }

    /// Claims what is due and settles what need not or cannot go out.
    Claims claim(Carrier carrier, int most) {
        return QuarkusTransaction.requiringNew().call(() -> claimDue(carrier, most));
    }

    /// @param looked how many were due; zero means that nothing is left
    record Claims(List<Errand> errands, int looked) {}

    private Claims claimDue(Carrier carrier, int most) {
        Instant now = time.now();
        var due =
                new ArrayList<>(deliveries.lockDue(carrier.channel(), carrier.target(), now, most));
        Map<UUID, Alert> about = alerts(due);
        if (carrier.target().isEmpty()) {
            List<Delivery> more = deliveries.lockMore(due, calm.crowded(about.values()), now);
            due.addAll(more);
            due.sort(
                    comparing((Delivery one) -> requireNonNull(one.dueAt()))
                            .thenComparing(Delivery::id));
            about.putAll(alerts(more));
        }
        Map<UUID, Preference> wishes =
                preferences.of(about.values().stream().map(Alert::recipient).collect(toSet()));
        DirectoryView view = directory.view();
        List<Ready> ready = new ArrayList<>();
        for (Delivery delivery : due) {
            Alert alert = requireNonNull(about.get(delivery.alert()));
            Preference wish = requireNonNull(wishes.get(alert.recipient()));
            look(delivery, alert, wish, carrier, view, now).ifPresent(ready::add);
        }
        Instant until = now.plus(config.patience().multipliedBy(CLAIM_IN_PATIENCES));
        List<Errand> errands =
                calm.arrange(carrier.channel(), ready, now).stream()
                        .map(message -> claim(message, until))
                        .toList();
        return new Claims(errands, due.size());
    }

    private Map<UUID, Alert> alerts(List<Delivery> due) {
        return alerts.list("id.value in ?1", due.stream().map(Delivery::alert).toList()).stream()
                .collect(toMap(alert -> alert.id().value(), Function.identity()));
    }

    /// All that one message tells of, in an order that does not change: what lies in it together is
    /// settled together. An answer to a summary takes note of nothing, so no number is kept for it.
    private Errand claim(List<Ready> message, Instant until) {
        List<Ready> ordered =
                message.stream().sorted(comparing(one -> one.delivery().alert())).toList();
        UUID id = Errand.id(ordered.stream().map(one -> one.delivery().id()).toList());
        List<Errand.Parcel> parcels = new ArrayList<>();
        for (Ready one : ordered) {
            byte @Nullable [] number =
                    one.byNumber() && ordered.size() == 1 ? addresses.index(one.to()) : null;
            one.delivery().claim(number, id, until);
            parcels.add(
                    new Errand.Parcel(one.delivery().id(), one.delivery().tries(), one.alert()));
        }
        return new Errand(id, parcels, ordered.getFirst().to(), ordered.getFirst().language());
    }

    private Optional<Ready> look(
            Delivery delivery,
            Alert alert,
            Preference wish,
            Carrier carrier,
            DirectoryView view,
            Instant now) {
        if (alert.isWithheld()
                || (alert.state() != Alert.State.OPEN && delivery.channel() != Channel.WEBHOOK)) {
            delivery.skip(DeliveryQueue.whyNot(alert), now);
        } else if (delivery.isPersonal() && alert.isSnoozed()) {
            delivery.skip(Reason.SNOOZED, now);
        } else if (!delivery.isPersonal() && alert.about().restricted()) {
            delivery.skip(Reason.RESTRICTED, now);
        } else if (delivery.isStale(now)) {
            delivery.fail(Reason.STALE, now);
        } else if (delivery.isPersonal() && isYetToCome(alert.recipient(), view, now)) {
            delivery.putOff(Reason.NOT_KNOWN_YET, true, now.plus(DIRECTORY_LAGS));
            return Optional.empty();
        } else if (delivery.isPersonal() && view.member(alert.recipient(), now).isEmpty()) {
            delivery.skip(Reason.LEFT_OFFICE, now);
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
                return Optional.of(
                        new Ready(
                                delivery,
                                alert,
                                to,
                                number != null,
                                delivery.isPersonal()
                                        ? wish.language(config.language())
                                        : config.language()));
            }
        }
        metrics.count(delivery);
        return Optional.empty();
    }

    /// A case can name somebody before the directory is heard to.
    private static boolean isYetToCome(UUID member, DirectoryView view, Instant at) {
        return view.memberPeriods(member).allMatch(period -> period.from().isAfter(at));
    }

    private boolean mayUse(byte[] number, Preference wish) {
        return !config.verifiedNumbersOnly() || wish.hasVerified(number);
    }

    private void cannot(Delivery delivery, Reason why, Instant now) {
        delivery.fail(why, now);
        deliveries.hastenNext(delivery, now);
    }

    /// Books what became of it. A claim that ran out meanwhile is another's, and left alone. What
    /// failed together is tried again together.
    void settle(Errand errand, Outcome outcome) {
        double chance = ThreadLocalRandom.current().nextDouble();
        QuarkusTransaction.requiringNew()
                .run(() -> errand.parcels().forEach(parcel -> settle(parcel, outcome, chance)));
    }

    private void settle(Errand.Parcel parcel, Outcome outcome, double chance) {
        var all = deliveries.lockOf(parcel.alert().id().value());
        all.stream()
                .filter(
                        delivery ->
                                delivery.id().equals(parcel.delivery())
                                        && delivery.isClaimedAs(parcel.tries()))
                .findFirst()
                .ifPresent(mine -> settle(mine, all, parcel.alert(), outcome, chance));
    }

    private void settle(
            Delivery mine, List<Delivery> all, Alert alert, Outcome outcome, double chance) {
        Instant now = time.now();
        switch (outcome) {
            case Outcome.Accepted _ -> {
                mine.deliver(now);
                if (mine.reaches() && !Loudness.isLoud(alert)) {
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
            case Outcome.Failed failed -> tryAgain(mine, failed, chance, now);
        }
        metrics.count(mine);
    }

    private void tryAgain(Delivery mine, Outcome.Failed failed, double chance, Instant now) {
        if (failed.tried() && mine.tries() >= config.tries()) {
            mine.fail(failed.reason(), now);
            deliveries.hastenNext(mine, now);
            return;
        }
        Duration backoff = Backoff.after(mine.tries(), chance);
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
