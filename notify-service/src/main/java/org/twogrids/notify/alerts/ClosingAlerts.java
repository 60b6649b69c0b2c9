package org.twogrids.notify.alerts;

import java.time.Instant;
import org.twogrids.kernel.events.CaseEvent.Asked;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.Telling;

/// That somebody is asked to close a case, on behalf of its owner. It only informs: of a restricted
/// case nobody else learns because nobody took note.
final class ClosingAlerts {

    private final CaseAlerts alerts;
    private final PolicyBook policies;

    ClosingAlerts(CaseAlerts alerts, PolicyBook policies) {
        this.alerts = alerts;
        this.policies = policies;
    }

    /// Of several who were asked each has an alert; whoever is asked again has a new one.
    void announce(Asked event, Instant at) {
        CaseHeader header = event.header();
        alerts.end(alert -> alert.recipient().equals(event.member()));
        switch (event.what()) {
            case CLOSE ->
                    alerts.inform(
                            Telling.closing(event.member(), at),
                            new Responsibility(header.owner(), Capacity.OWNER),
                            Occasion.ADDED,
                            policies.rule(Occasion.ADDED, header).chain(Capacity.OWNER),
                            header,
                            at);
            case NOTHING -> {}
        }
    }
}
