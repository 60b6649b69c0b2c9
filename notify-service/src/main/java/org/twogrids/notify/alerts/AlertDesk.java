package org.twogrids.notify.alerts;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.messaging.Outbox;
import org.twogrids.kernel.time.SteadyTime;
import org.twogrids.notify.policies.Policies;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.EscalationPolicy;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.MentorPolicy;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.PolicyRule;
import org.twogrids.notify.policy.Progress;
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
    private final Event<Told> told;
    private final Policies policies;
    private final AcknowledgeTimes times;
    private final FollowTimes follow;
    private final SteadyTime time;

    AlertDesk(
            Alerts alerts,
            Recipients recipients,
            Directory directory,
            Outbox outbox,
            Event<AlertFact> happened,
            Event<Told> told,
            Policies policies,
            AcknowledgeTimes times,
            FollowTimes follow,
            SteadyTime time) {
        this.alerts = alerts;
        this.recipients = recipients;
        this.directory = directory;
        this.outbox = outbox;
        this.happened = happened;
        this.told = told;
        this.policies = policies;
        this.times = times;
        this.follow = follow;
        this.time = time;
    }

    /// Cases have newer headers, each case one.
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(List<CaseEvent> news) {
        DirectoryView view = directory.view();
        Instant now = time.now();
        PolicyBook book = policies.inForce();
        Set<UUID> mayBeTold = new HashSet<>();
        news.forEach(event -> mayBeTold.addAll(mayBeTold(event, book, view, now)));
        List<AlertsOfCase> known =
                lock(news.stream().map(CaseEvent::caseId).toList(), mayBeTold, book);
        List<AlertFact> facts = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            known.get(i).follow(news.get(i), view, now);
            facts.addAll(known.get(i).facts());
        }
        record(facts, now);
    }

    /// Something of each of these cases is due.
    @Transactional(Transactional.TxType.MANDATORY)
    public void attend(List<Known> cases) {
        if (cases.isEmpty()) {
            return;
        }
        DirectoryView view = directory.view();
        Instant now = time.now();
        Set<UUID> mayBeTold = new HashSet<>();
        PolicyBook book = policies.inForce();
        for (Known each : cases) {
            book.rules(each.header())
                    .flatMap(rule -> rule.chains().stream())
                    .flatMap(
                            chain ->
                                    EscalationPolicy.steps(chain, each.header(), view, now)
                                            .stream())
                    .forEach(mayBeTold::addAll);
        }
        List<AlertsOfCase> theirs = lock(cases.stream().map(Known::id).toList(), mayBeTold, book);
        List<AlertFact> facts = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            theirs.get(i).attend(cases.get(i).header(), cases.get(i).progress(), view, now);
            facts.addAll(theirs.get(i).facts());
        }
        record(facts, now);
    }

    /// What has reached this service of a case.
    public record Known(UUID id, CaseHeader header, Progress progress) {}

    /// The recipient has taken note; again and again is as good as once.
    @Transactional
    public Alert acknowledge(AlertId id, UUID recipient) {
        return acknowledge(List.of(id), recipient).getFirst();
    }

    /// The recipient has taken note of all of them, or of none where one is not theirs.
    @Transactional
    public List<Alert> acknowledge(Collection<AlertId> ids, UUID recipient) {
        Instant now = time.now();
        recipients.lock(recipient);
        alerts.settle(); // what was read before the lock may be old
        List<Alert> mine =
                ids.stream()
                        .map(id -> alerts.mine(recipient, id).orElseThrow(AlertNotFound::new))
                        .toList();
        record(mine.stream().flatMap(alert -> alert.acknowledge(now).stream()).toList(), now);
        return mine;
    }

    /// Whoever may have to be told: of what the event says, and of deadlines that it passes on.
    private static Set<UUID> mayBeTold(
            CaseEvent event, PolicyBook book, DirectoryView view, Instant now) {
        CaseHeader header = event.header();
        Stream<PolicyRule> rules =
                event instanceof CaseEvent.Opened || event instanceof CaseEvent.Due
                        ? Occasion.of(event).stream().map(on -> book.rule(on, header))
                        : book.rules(header);
        Stream<UUID> asked =
                event instanceof CaseEvent.Asked other ? Stream.of(other.member()) : Stream.of();
        return Stream.concat(rules.flatMap(rule -> mayBeTold(rule, header, view, now)), asked)
                .collect(toSet());
    }

    private static Stream<UUID> mayBeTold(
            PolicyRule rule, CaseHeader header, DirectoryView view, Instant now) {
        return Capacity.in(header).entrySet().stream()
                .flatMap(
                        each ->
                                WhoMustKnowPolicy.tellings(
                                        each.getKey(),
                                        rule.chain(each.getValue()),
                                        header,
                                        view,
                                        now)
                                        .stream())
                .flatMap(
                        told ->
                                Stream.concat(
                                        Stream.of(told),
                                        MentorPolicy.copy(told, header, view, now).stream()))
                .map(Telling::recipient);
    }

    private List<AlertsOfCase> lock(List<UUID> cases, Set<UUID> mayBeTold, PolicyBook book) {
        recipients.lock(cases, mayBeTold);
        Map<UUID, List<Alert>> known = alerts.of(cases);
        return cases.stream()
                .map(
                        id ->
                                new AlertsOfCase(
                                        id, known.getOrDefault(id, List.of()), book, times, follow))
                .toList();
    }

    /// Stores what has happened to alerts whose recipients are locked, and makes it known.
    void record(List<AlertFact> facts, Instant now) {
        List<AlertFact> seen = facts.stream().filter(AlertFact::isSeen).toList();
        List<Long> places =
                recipients.next(seen.stream().map(fact -> fact.alert().recipient()).toList());
        for (int i = 0; i < seen.size(); i++) {
            seen.get(i).alert().take(places.get(i), now);
        }
        if (facts.stream().anyMatch(AlertFact.Raised.class::isInstance)) {
            alerts.flush(); // what ends makes room for what takes its place
        }
        for (AlertFact fact : facts) {
            if (fact instanceof AlertFact.Raised raised) {
                alerts.persist(raised.alert());
            }
            happened.fire(fact);
        }
        outbox.appendAll(facts.stream().flatMap(fact -> Announcements.of(fact).stream()).toList());
        Told changes = Told.of(facts);
        if (!changes.isEmpty()) {
            told.fire(changes);
        }
        alerts.settle();
    }
}
