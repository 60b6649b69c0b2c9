package org.twogrids.notify.deliveries;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// `alerts.deliveries` by channel, state and reason: what became of messages. A message that is
/// tried again counts as `QUEUED` with the reason of the failure.
@ApplicationScoped
class DeliveryMetrics {

    private final MeterRegistry metrics;

    DeliveryMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(Delivery delivery) {
        var reason = delivery.reason();
        metrics.counter(
                        "alerts.deliveries",
                        "channel",
                        delivery.channel().name(),
                        "state",
                        delivery.state().name(),
                        "reason",
                        reason == null ? "" : reason.name())
                .increment();
    }
}
