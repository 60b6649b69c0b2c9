package org.twogrids.notify.staffing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.StaffingEvent;
import org.twogrids.notify.staffing.StaffingAlert.Empty;
import org.twogrids.notify.staffing.StaffingAlert.Kind;

/// Whoever must fill a post is told that it is empty, or will be, and when it no longer is.
@ApplicationScoped
class StaffingDesk {

    private final StaffingAlerts alerts;
    private final Directory directory;
    private final MeterRegistry metrics;
    private final Clock clock;

    StaffingDesk(StaffingAlerts alerts, Directory directory, MeterRegistry metrics, Clock clock) {
        this.alerts = alerts;
        this.directory = directory;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Called in the transaction in which the event is taken in.
    void follow(StaffingEvent news) {
        switch (news) {
            case StaffingEvent.Vacant vacant ->
                    tell(vacant, new Empty(Kind.VACANT, vacant.since(), vacant.holder()));
            case StaffingEvent.Expiring expiring ->
                    tell(expiring, new Empty(Kind.EXPIRING, expiring.until(), expiring.holder()));
            case StaffingEvent.Unmanned unmanned ->
                    tell(unmanned, new Empty(Kind.UNMANNED, unmanned.from(), null));
            case StaffingEvent.Covered covered ->
                    alerts.lockOf(covered.gapId()).forEach(alert -> alert.end(covered.at()));
        }
    }

    @Transactional
    StaffingAlert acknowledge(UUID recipient, UUID id) {
        StaffingAlert alert = alerts.lockMine(recipient, id).orElseThrow(UnknownAlert::new);
        alert.acknowledge(clock.instant());
        return alert;
    }

    /// Who is no longer the one to fill the post is told no more.
    private void tell(StaffingEvent gap, Empty empty) {
        Instant now = clock.instant();
        Map<UUID, StaffingAlert> known =
                alerts.lockOf(gap.gapId()).stream()
                        .collect(toMap(StaffingAlert::recipient, identity()));
        List<UUID> recipients = WhoFillsPolicy.recipients(gap, directory.view(), now);
        for (UUID recipient : recipients) {
            @Nullable StaffingAlert alert = known.remove(recipient);
            if (alert == null) {
                alerts.persist(new StaffingAlert(recipient, gap, empty, now));
            }
            if (alert == null || alert.remind(gap, empty, now)) {
                metrics.counter("staffing.alerts.raised", "kind", empty.kind().name()).increment();
            }
        }
        known.values().forEach(alert -> alert.end(gap.at()));
    }
}
