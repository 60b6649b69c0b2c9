package org.twogrids.notify.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.messaging.Outbox;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.EscalationPolicy;
import org.twogrids.notify.policy.Telling;
import org.twogrids.notify.policy.WhoMustKnowPolicy;

/// The use cases of alerts. Everyone locks in the same order: the case, its recipients (sorted),
/// the alerts; the caller of what concerns a case holds the case's lock already.
@ApplicationScoped
public class AlertDesk {

    private final Alerts alerts;
    private final Recipients recipients;
    private final Directory directory;
    private final Outbox outbox;
    private final Event<AlertFact> happened;
    private final AcknowledgeTimes times;
    private final Clock clock;

    AlertDesk(
            Alerts alerts,
            Recipients recipients,
            Directory directory,
            Outbox outbox,
            Event<AlertFact> happened,
            AlertsConfig config,
            WorkingCalendar calendar,
            Clock clock) {
        this.alerts = alerts;
        this.recipients = recipients;
        this.directory = directory;
        this.outbox = outbox;
        this.happened = happened;
        var within = config.acknowledgeWithin();
        this.times = new AcknowledgeTimes(within.red(), within.orange(), within.yellow(), calendar);
        this.clock = clock;
    }

    /// The case has a newer header.
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(UUID caseId, CaseHeader header) {
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        Set<UUID> mayBeTold = new HashSet<>();
        Capacity.in(header)
                .forEach(
                        (member, capacity) ->
                                WhoMustKnowPolicy.tellings(member, capacity, header, view, now)
                                        .stream()
                                        .map(Telling::recipient)
                                        .forEach(mayBeTold::add));
        CaseAlerts known = lock(caseId, mayBeTold);
        known.follow(header, view, now);
        record(known.facts(), now);
    }

    /// Somebody has taken the case on.
    @Transactional(Transactional.TxType.MANDATORY)
    public void accepted(UUID caseId, UUID by) {
        Instant now = clock.instant();
        CaseAlerts known = lock(caseId, Set.of());
        known.accepted(by, now);
        record(known.facts(), now);
    }

    /// Something of the case is due.
    @Transactional(Transactional.TxType.MANDATORY)
    public void attend(UUID caseId, CaseHeader header) {
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        Set<UUID> mayBeTold = new HashSet<>();
        for (Capacity capacity : Capacity.values()) {
            EscalationPolicy.steps(capacity, header, view, now).forEach(mayBeTold::addAll);
        }
        CaseAlerts known = lock(caseId, mayBeTold);
        known.attend(header, view, now);
        record(known.facts(), now);
    }

    /// The recipient has taken note; again and again is as good as once.
    @Transactional
    public Alert acknowledge(AlertId id, UUID recipient) {
        Instant now = clock.instant();
        recipients.lock(recipient);
        Alert mine = alerts.mine(recipient, id).orElseThrow(AlertNotFound::new);
        record(mine.acknowledge(now).stream().toList(), now);
        return mine;
    }

    private CaseAlerts lock(UUID caseId, Set<UUID> mayBeTold) {
        recipients.lock(caseId, mayBeTold);
        return new CaseAlerts(caseId, alerts.ofCase(caseId), times);
    }

    private void record(List<AlertFact> facts, Instant now) {
        List<AlertFact> seen = facts.stream().filter(AlertFact::isSeen).toList();
        List<Long> places =
                recipients.next(seen.stream().map(fact -> fact.alert().recipient()).toList());
        for (int i = 0; i < seen.size(); i++) {
            seen.get(i).alert().take(places.get(i), now);
        }
        if (facts.stream().anyMatch(AlertFact.Ended.class::isInstance)) {
            alerts.flush(); // what ends makes room for what takes its place
        }
        for (AlertFact fact : facts) {
            if (fact instanceof AlertFact.Raised raised) {
                alerts.persist(raised.alert());
            }
            Announcements.of(fact).ifPresent(outbox::append);
            happened.fire(fact);
        }
        alerts.settle();
    }
}
