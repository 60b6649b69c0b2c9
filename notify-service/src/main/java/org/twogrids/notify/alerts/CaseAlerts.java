package org.twogrids.notify.alerts;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.EscalationPolicy;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.MentorPolicy;
import org.twogrids.notify.policy.Telling;
import org.twogrids.notify.policy.WhoMustKnowPolicy;

/// All alerts of one case, and the rules between them.
final class CaseAlerts {

    private final UUID caseId;
    private final List<Alert> alerts;
    private final AcknowledgeTimes times;
    private final List<AlertFact> facts = new ArrayList<>();

    CaseAlerts(UUID caseId, List<Alert> alerts, AcknowledgeTimes times) {
        this.caseId = caseId;
        this.alerts = new ArrayList<>(alerts);
        this.times = times;
    }

    /// Ends what nobody needs any more and tells whoever answers from now on.
    void follow(CaseHeader header, DirectoryView directory, Instant at) {
        Map<UUID, Capacity> responsible = Capacity.in(header);
        for (Alert alert : alerts) {
            if (alert.isStanding() && !alert.standsUnder(responsible)) {
                note(alert.end());
            }
        }
        endCopies(header, directory, at);
        alerts.forEach(alert -> note(alert.revise(header)));
        Map<Responsibility, Telling> told = new LinkedHashMap<>();
        responsible.forEach(
                (member, capacity) -> {
                    var behalf = new Responsibility(member, capacity);
                    tell(behalf, header, directory, at).ifPresent(own -> told.put(behalf, own));
                });
        told.forEach((behalf, own) -> inform(behalf, own, header, directory, at));
    }

    /// Who takes a case on has plainly taken note of it.
    void accepted(UUID by, Instant at) {
        standing(by).ifPresent(alert -> note(alert.acknowledge(at)));
    }

    /// Does what is due: pushes what was held back, tells the next where nobody took note, calls
    /// the others off where somebody did.
    void attend(CaseHeader header, DirectoryView directory, Instant at) {
        endCopies(header, directory, at);
        List<Alert> due = alerts.stream().filter(alert -> alert.isDue(at)).toList();
        due.stream().filter(alert -> !alert.isOpen()).forEach(this::callOff);
        for (Alert alert : due.stream().filter(alert -> alert.isDue(at)).toList()) {
            if (alert.isHushed()) {
                facts.add(alert.wake());
            } else {
                escalate(alert, header, directory, at);
            }
        }
    }

    /// What has happened since the last call, in order.
    List<AlertFact> facts() {
        List<AlertFact> news = List.copyOf(facts);
        facts.clear();
        return news;
    }

    /// @return what the one who answers is told; empty where they know
    private Optional<Telling> tell(
            Responsibility behalf, CaseHeader header, DirectoryView directory, Instant at) {
        if (alerts.stream().anyMatch(alert -> alert.tells(behalf))) {
            return Optional.empty();
        }
        Alert leading = null;
        Telling own = null;
        for (Telling telling :
                WhoMustKnowPolicy.tellings(
                        behalf.member(), behalf.capacity(), header, directory, at)) {
            Optional<Alert> before = standing(telling.recipient());
            if (before.filter(Alert::counts).isPresent() && telling.kind() == Kind.DUTY) {
                continue; // knows already
            }
            before.ifPresent(alert -> note(alert.end()));
            leading = raise(telling, behalf, leading, header, at);
            own = telling.recipient().equals(behalf.member()) ? telling : own;
        }
        return Optional.ofNullable(own);
    }

    /// A mentor who has an alert of the case already needs no copy.
    private void inform(
            Responsibility apprentice,
            Telling told,
            CaseHeader header,
            DirectoryView directory,
            Instant at) {
        MentorPolicy.copy(told, header, directory, at)
                .filter(copy -> standing(copy.recipient()).isEmpty())
                .ifPresent(copy -> raise(copy, apprentice, null, header, at));
    }

    private void endCopies(CaseHeader header, DirectoryView directory, Instant at) {
        alerts.stream()
                .filter(alert -> alert.isStanding() && alert.kind().onlyInforms())
                .filter(
                        copy ->
                                !MentorPolicy.stands(
                                        copy.recipient(),
                                        copy.behalf().member(),
                                        header,
                                        directory,
                                        at))
                .forEach(copy -> note(copy.end()));
    }

    private void escalate(Alert due, CaseHeader header, DirectoryView directory, Instant at) {
        Set<UUID> told =
                alerts.stream().filter(Alert::counts).map(Alert::recipient).collect(toSet());
        var steps = EscalationPolicy.steps(due.behalf().capacity(), header, directory, at);
        EscalationPolicy.next(steps, due.steps(), told)
                .ifPresentOrElse(
                        step -> {
                            standing(step.recipient()).ifPresent(copy -> note(copy.end()));
                            Telling telling = Telling.beside(step.recipient(), Kind.ESCALATION, at);
                            Alert raised = raise(telling, due.behalf(), due, header, at);
                            due.escalate(step.taken(), raised.acknowledgeBy());
                        },
                        () -> facts.add(due.exhaust()));
    }

    /// Somebody has taken note: the clock they shared stops, the others are not needed.
    private void callOff(Alert acknowledged) {
        acknowledged.stopClock();
        for (Alert other : List.copyOf(alerts)) {
            if (acknowledged.follows(other)) {
                other.stopClock();
                alerts.stream()
                        .filter(alert -> alert.isOpen() && alert.follows(other))
                        .forEach(alert -> note(alert.end()));
            } else if (other.isOpen() && other.follows(acknowledged)) {
                note(other.end());
            }
        }
    }

    private Alert raise(
            Telling telling,
            Responsibility behalf,
            @Nullable Alert leading,
            CaseHeader header,
            Instant at) {
        Alert raised = new Alert(caseId, telling, behalf, leading, header, times, at);
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
