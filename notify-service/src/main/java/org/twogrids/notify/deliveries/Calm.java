package org.twogrids.notify.deliveries;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.maintenance.Maintenance;
import org.twogrids.notify.policy.CalmPolicy;
import org.twogrids.notify.policy.CalmPolicy.Limits;
import org.twogrids.notify.policy.CalmPolicy.Plan;
import org.twogrids.notify.policy.Channel;

/// Sees to it that nobody is flooded: what can wait goes by itself, in a summary, or later.
@ApplicationScoped
class Calm {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final Maintenance maintenance;
    private final DeliveryMetrics metrics;
    private final CalmConfig config;

    Calm(
            Deliveries deliveries,
            Maintenance maintenance,
            DeliveryMetrics metrics,
            CalmConfig config) {
        this.deliveries = deliveries;
        this.maintenance = maintenance;
        this.metrics = metrics;
        this.config = config;
    }

    /// Who has so much due that it goes as one: all that is due to them should be looked at.
    Set<UUID> crowded(Collection<Alert> due) {
        Map<UUID, Long> numbers =
                due.stream()
                        .filter(alert -> !Loudness.isLoud(alert))
                        .collect(groupingBy(Alert::recipient, counting()));
        numbers.values().removeIf(number -> number < config.summaryFrom());
        return numbers.keySet();
    }

    /// A window is looked at again each minute, since it may be ended before its time.
    ///
    /// @return messages to go out now, each with all that it tells of; the others are put off
    List<List<Ready>> arrange(Channel channel, List<Ready> ready, Instant now) {
        List<List<Ready>> messages = new ArrayList<>();
        ready.stream().filter(one -> !one.canWait()).map(List::of).forEach(messages::add);
        Map<UUID, List<Ready>> patient =
                ready.stream()
                        .filter(Ready::canWait)
                        .collect(groupingBy(Ready::recipient, LinkedHashMap::new, toList()));
        if (patient.isEmpty()) {
            return messages;
        }
        deliveries.decideAlone(channel, patient.keySet());
        Map<UUID, List<Instant>> sent =
                deliveries.sentSince(now.minus(config.per()), channel, patient.keySet(), now);
        Map<UUID, Instant> leftAlone = maintenance.until(patient.keySet(), now);
        boolean storm = deliveries.isStorm(channel, now.minus(MINUTE), now, config.storm());
        var limits = new Limits(config.most(), config.per(), config.summaryFrom());
        patient.forEach(
                (person, theirs) -> {
                    Instant end = leftAlone.get(person);
                    Instant pause =
                            end != null
                                    ? earlier(end, now.plus(MINUTE))
                                    : storm ? endOfTheMinute(theirs) : now;
                    Plan<Ready> plan =
                            CalmPolicy.plan(
                                    theirs,
                                    sent.getOrDefault(person, List.of()),
                                    limits,
                                    pause,
                                    now);
                    messages.addAll(plan.messages());
                    plan.held().forEach(one -> hold(one, plan.until()));
                });
        return messages;
    }

    /// The full minute after the earliest of them: who has waited for it waits no more.
    private static Instant endOfTheMinute(List<Ready> theirs) {
        return theirs.stream()
                .map(one -> one.delivery().queuedAt())
                .min(Comparator.naturalOrder())
                .map(earliest -> earliest.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE))
                .orElse(Instant.MIN);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void hold(Ready one, Instant until) {
        boolean again = one.delivery().isHeld();
        one.delivery().hold(until);
        if (!again) {
            metrics.count(one.delivery());
        }
    }
}
