package org.twogrids.notify.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.twogrids.notify.policy.Kind;

/// Counts what was committed: `alerts.raised` by kind, `alerts.acknowledged`, `alerts.escalated`,
/// `alerts.exhausted` (nobody took note and nobody was left to tell), `alerts.lapsed` (somebody
/// took note, but nothing followed), `alerts.snoozed` (put off by the recipient).
@ApplicationScoped
class AlertMetrics {

    private final MeterRegistry metrics;

    AlertMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        metrics.counter("alerts.acknowledged");
        metrics.counter("alerts.escalated");
        metrics.counter("alerts.exhausted");
        metrics.counter("alerts.lapsed");
        metrics.counter("alerts.snoozed");
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertFact fact) {
        switch (fact) {
            case AlertFact.Raised raised -> {
                Kind kind = raised.alert().kind();
                metrics.counter("alerts.raised", "kind", kind.name()).increment();
                if (kind == Kind.ESCALATION) {
                    metrics.counter("alerts.escalated").increment();
                }
            }
            case AlertFact.Acknowledged _ -> metrics.counter("alerts.acknowledged").increment();
            case AlertFact.Lapsed _ -> metrics.counter("alerts.lapsed").increment();
            case AlertFact.Exhausted _ -> metrics.counter("alerts.exhausted").increment();
            case AlertFact.Snoozed _ -> metrics.counter("alerts.snoozed").increment();
            case AlertFact.Ended _,
                    AlertFact.Woken _,
                    AlertFact.Returned _,
                    AlertFact.Revised _ -> {}
        }
    }
}
