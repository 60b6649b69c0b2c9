package org.twogrids.notify.alerts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.PolicyRule;
import org.twogrids.notify.policy.Telling;

/// The alerts that more has come to a case. They only inform: the clocks of the case run as they
/// ran, and of several additions the last one stands.
final class AdditionAlerts {

    private final CaseAlerts alerts;
    private final PolicyBook policies;

    AdditionAlerts(CaseAlerts alerts, PolicyBook policies) {
        this.alerts = alerts;
        this.policies = policies;
    }

    /// Whoever handles it and whoever owns it have something to read.
    void announce(CaseHeader header, Instant at) {
        alerts.endAll(header);
        PolicyRule rule = policies.rule(Occasion.ADDED, header);
        Map<UUID, Capacity> responsible = Capacity.in(header);
        Stream.of(header.handler(), header.owner())
                .distinct()
                .forEach(
                        member -> {
                            Capacity as = responsible.getOrDefault(member, Capacity.HANDLER);
                            alerts.inform(
                                    Telling.adding(member, at),
                                    new Responsibility(member, as),
                                    Occasion.ADDED,
                                    rule.chain(as),
                                    header,
                                    at);
                        });
    }
}
