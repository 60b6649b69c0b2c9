package org.twogrids.notify.alerts;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Chain;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.DuePolicy;
import org.twogrids.notify.policy.EscalationPolicy;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.MentorPolicy;
import org.twogrids.notify.policy.NextStep;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.PolicyRule;
import org.twogrids.notify.policy.Progress;
import org.twogrids.notify.policy.Telling;
import org.twogrids.notify.policy.WhoMustKnowPolicy;

/// All alerts of one case about itself or about one of its deadlines, and the rules between them.
final class CaseAlerts {

    private final UUID caseId;
    private final List<Alert> alerts;
    private final PolicyBook policies;
    private final AcknowledgeTimes times;
    private final FollowTimes follow;
    private final List<AlertFact> facts = new ArrayList<>();
    private @Nullable Deadline deadline;

    CaseAlerts(
            UUID caseId,
            List<Alert> alerts,
            PolicyBook policies,
            AcknowledgeTimes times,
            FollowTimes follow) {
        this.caseId = caseId;
        this.alerts = new ArrayList<>(alerts);
        this.deadline = alerts.isEmpty() ? null : alerts.getLast().deadline();
        this.policies = policies;
        this.times = times;
        this.follow = follow;
    }

    /// Ends what nobody needs any more and tells whoever answers from now on. What has become more
    /// urgent everybody is told anew, with its own time and channels.
    void follow(Occasion occasion, CaseHeader header, DirectoryView directory, Instant at) {
        PolicyRule rule = policies.rule(occasion, header);
        Map<UUID, Capacity> responsible = Capacity.in(header);
        if (occasion == Occasion.RAISED) { // what was told before counts no more
            end(_ -> true);
        }
        endOutlived(header, directory, at);
        Map<Responsibility, Telling> told = new LinkedHashMap<>();
        responsible.forEach(
                (member, capacity) -> {
                    var behalf = new Responsibility(member, capacity);
                    Chain chain = rule.chain(capacity);
                    tell(
                                    behalf,
                                    WhoMustKnowPolicy.tellings(
                                            member, chain, header, directory, at),
                                    occasion,
                                    chain,
                                    header,
                                    at)
                            .ifPresent(own -> told.put(behalf, own));
                });
        if (rule.mentors()) {
            told.forEach(
                    (behalf, own) ->
                            MentorPolicy.copy(own, header, directory, at)
                                    .ifPresent(
                                            copy ->
                                                    inform(
                                                            copy,
                                                            behalf,
                                                            occasion,
                                                            rule.chain(behalf.capacity()),
                                                            header,
                                                            at)));
        }
    }

    /// Ends what was told for whoever answers no more, and shows the case as it is now.
    void endOutlived(CaseHeader header, DirectoryView directory, Instant at) {
        Map<UUID, Capacity> responsible = Capacity.in(header);
        facts.addAll(Exclusion.from(alerts, header, at));
        end(alert -> !alert.behalf().isAmong(responsible));
        facts.addAll(MentorCopies.takeBack(alerts, header, directory, at));
        alerts.forEach(alert -> note(alert.revise(header)));
    }

    /// From now on the alerts are about this.
    void turnTo(Deadline next) {
        deadline = next;
    }

    /// The deadline that somebody has been told of and that is not over; empty of the case itself.
    Optional<Deadline> running() {
        return alerts.stream().anyMatch(Alert::isStanding)
                ? Optional.ofNullable(deadline)
                : Optional.empty();
    }

    /// Nobody needs to know of it any more.
    void endAll(CaseHeader header) {
        end(_ -> true);
        alerts.forEach(alert -> note(alert.revise(header)));
    }

    /// Ends those of what stands.
    void end(Predicate<Alert> which) {
        alerts.stream().filter(Alert::isStanding).filter(which).forEach(alert -> note(alert.end()));
    }

    /// Who takes a case on has plainly taken note of it.
    void accepted(UUID by, Instant at) {
        standing(by).ifPresent(alert -> note(alert.acknowledge(at)));
    }

    /// Does what is due: pushes what was held back, tells the next where nobody took note, calls
    /// the others off where somebody did.
    void attend(CaseHeader header, Progress progress, DirectoryView directory, Instant at) {
        facts.addAll(MentorCopies.takeBack(alerts, header, directory, at));
        List<Alert> due = alerts.stream().filter(alert -> alert.isDue(at)).toList();
        for (Alert alert : due.stream().filter(alert -> !alert.isOpen()).toList()) {
            if (alert.hasLapsed(at)) {
                askAgain(alert, header, progress, directory, at);
            } else {
                facts.addAll(SharedClock.callOff(alert, alerts));
            }
        }
        for (Alert alert : due.stream().filter(alert -> alert.isDue(at)).toList()) {
            if (alert.isOpen() && SharedClock.isLongPast(alert, at)) {
                facts.add(alert.exhaust(Failure.TOO_OLD));
            } else if (alert.isHushed()) {
                facts.add(alert.wake());
            } else if (alert.isOpen()) {
                escalate(alert, header, directory, at);
            }
        }
    }

    /// When something is due next; empty where nothing ever is.
    Optional<Instant> nextDue() {
        return alerts.stream().flatMap(it -> it.timing().dueAt().stream()).min(naturalOrder());
    }

    /// What has happened since the last call, in order.
    List<AlertFact> facts() {
        List<AlertFact> news = List.copyOf(facts);
        facts.clear();
        return news;
    }

    /// @return what the one who answers is told; empty where they know
    Optional<Telling> tell(
            Responsibility behalf,
            List<Telling> tellings,
            Occasion occasion,
            Chain chain,
            CaseHeader header,
            Instant at) {
        if (alerts.stream().anyMatch(alert -> alert.tells(behalf))) {
            return Optional.empty();
        }
        Alert leading = null;
        Telling own = null;
        for (Telling telling : tellings) {
            Optional<Alert> before = standing(telling.recipient());
            if (before.filter(Alert::counts).isPresent() && telling.kind().isInPlaceOf()) {
                continue; // knows already
            }
            before.ifPresent(alert -> note(alert.end()));
            Instant by = times.by(chain.within(), header.risk(), telling.from());
            var terms = terms(occasion, by, chain.channels(), chain, header);
            Alert raised = raise(telling, behalf, leading, header, terms, at);
            leading = telling.leads() ? raised : leading;
            own = telling.recipient().equals(behalf.member()) ? telling : own;
        }
        return Optional.ofNullable(own);
    }

    /// Without a clock. Whoever has an alert of the matter already needs none.
    void inform(
            Telling copy,
            Responsibility behalf,
            Occasion occasion,
            Chain chain,
            CaseHeader header,
            Instant at) {
        if (standing(copy.recipient()).isEmpty()) {
            Instant by = times.by(chain.within(), header.risk(), copy.from());
            var terms = terms(occasion, by, chain.channels(), chain, header);
            raise(copy, behalf, null, header, terms, at);
        }
    }

    /// Somebody took note and nothing followed: the next one is asked, unless another took
    /// note too, or it was so long ago that it would wake somebody for nothing.
    private void askAgain(
            Alert acknowledged,
            CaseHeader header,
            Progress progress,
            DirectoryView directory,
            Instant at) {
        Alert root = alerts.stream().filter(acknowledged::follows).findFirst().orElse(acknowledged);
        Instant noted = acknowledged.acknowledgedAt();
        if (noted == null
                || progress.since(noted)
                || SharedClock.hasAnotherTakenNote(acknowledged, root, alerts)
                || !root.isStanding()
                || SharedClock.isLongPast(acknowledged, at)) {
            acknowledged.timing().keep();
            return;
        }
        facts.add(acknowledged.lapse());
        escalate(root, header, directory, at);
    }

    private void escalate(Alert due, CaseHeader header, DirectoryView directory, Instant at) {
        boolean ofTheCase = deadline == null; // who took note of an earlier stage is asked again
        Set<UUID> told = ofTheCase ? Asked.ofTheCase(alerts) : Asked.ofTheStage(alerts);
        Chain chain = policies.rule(due.occasion(), header).chain(due.behalf().capacity());
        var steps =
                ofTheCase
                        ? EscalationPolicy.steps(chain, header, directory, at)
                        : DuePolicy.steps(chain, header, directory, at);
        EscalationPolicy.next(steps, due.timing().steps(), told)
                .ifPresentOrElse(
                        step -> {
                            standing(step.recipient()).ifPresent(copy -> note(copy.end()));
                            Telling telling = Telling.beside(step.recipient(), Kind.ESCALATION, at);
                            NextStep how = chain.then().get(step.taken() - 1);
                            Instant by = times.by(how.within(), header.risk(), at);
                            var terms = terms(due.occasion(), by, how.channels(), chain, header);
                            raise(telling, due.behalf(), due, header, terms, at);
                            due.timing().escalate(step.taken(), by);
                        },
                        () -> note(SharedClock.giveUp(due, header, directory, at)));
    }

    private Terms terms(
            Occasion occasion,
            Instant by,
            @Nullable List<Channel> channels,
            Chain chain,
            CaseHeader header) {
        return Terms.of(occasion, by, channels, follow.of(chain.followWithin(), header.risk()));
    }

    private Alert raise(
            Telling telling,
            Responsibility behalf,
            @Nullable Alert leading,
            CaseHeader header,
            Terms terms,
            Instant at) {
        Subject subject = Subject.of(caseId, deadline, header);
        Alert raised = new Alert(subject, telling, behalf, leading, terms, at);
        alerts.add(raised);
        facts.add(new AlertFact.Raised(raised, at));
        return raised;
    }

    private Optional<Alert> standing(UUID recipient) {
        return alerts.stream()
                .filter(alert -> alert.isStanding() && alert.recipient().equals(recipient))
                .findFirst();
    }

    private void note(Optional<AlertFact> fact) {
        fact.ifPresent(facts::add);
    }
}
