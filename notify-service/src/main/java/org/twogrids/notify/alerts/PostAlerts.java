package org.twogrids.notify.alerts;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.EscalationPolicy;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Telling;
import org.twogrids.notify.policy.WhoFillsPolicy;

/// All alerts of one post in which nobody answers, and the rules between them.
final class PostAlerts {

    /// Who has taken note is left alone for so long.
    private static final Duration QUIET = Duration.ofDays(7);

    private final List<Alert> alerts;
    private final AcknowledgeTimes times;
    private final List<AlertFact> facts = new ArrayList<>();

    PostAlerts(List<Alert> alerts, AcknowledgeTimes times) {
        this.alerts = new ArrayList<>(alerts);
        this.times = times;
    }

    /// The gap is said to be there, or still there: tells whoever must fill the post now, and ends
    /// what others were told. Who knows is told again when the post has become empty meanwhile,
    /// a week after they took note, and on another day when nobody took note at all.
    void lasts(EmptyPost post, DirectoryView directory, Instant at) {
        List<UUID> people =
                WhoFillsPolicy.steps(post.vacancy().post(), post.path(), directory, at).stream()
                        .findFirst()
                        .orElse(List.of());
        boolean again = isToldAgain(post, at);
        for (Alert alert : List.copyOf(alerts)) {
            boolean asked = alert.kind() == Kind.ESCALATION || people.contains(alert.recipient());
            if (again || !asked) {
                end(alert);
            }
        }
        if (noted().isPresent()) {
            return; // somebody sees to it
        }
        Instant from = WhoFillsPolicy.tellAt(post.kind(), at);
        Alert first = leading().stream().findFirst().orElse(null);
        for (UUID member : people) {
            if (standing(member).isEmpty()) {
                Alert raised = raise(post, telling(member, post.kind(), from, first), first, at);
                first = first == null ? raised : first;
            }
        }
    }

    /// Somebody answers again.
    void covered() {
        List.copyOf(alerts).forEach(this::end);
    }

    /// Does what is due: pushes what was held back until morning, tells the next where nobody took
    /// note, calls the others off where somebody did.
    void attend(EmptyPost post, DirectoryView directory, Instant at) {
        List<Alert> due = alerts.stream().filter(alert -> alert.isDue(at)).toList();
        due.stream()
                .filter(alert -> !alert.isOpen())
                .forEach(alert -> facts.addAll(SharedClock.callOff(alert, alerts)));
        for (Alert alert : due.stream().filter(alert -> alert.isDue(at)).toList()) {
            if (alert.isHushed()) {
                facts.add(alert.wake());
                if (!isFirst(alert)) {
                    alert.timing().stop(); // it is the first one's that runs
                }
            } else {
                escalate(alert, post, directory, at);
            }
        }
    }

    List<AlertFact> facts() {
        return List.copyOf(facts);
    }

    private void escalate(Alert due, EmptyPost post, DirectoryView directory, Instant at) {
        Set<UUID> told =
                alerts.stream().filter(Alert::isStanding).map(Alert::recipient).collect(toSet());
        var steps = WhoFillsPolicy.steps(post.vacancy().post(), post.path(), directory, at);
        EscalationPolicy.next(steps, due.timing().steps(), told)
                .ifPresentOrElse(
                        step -> {
                            var telling = Telling.beside(step.recipient(), Kind.ESCALATION, at);
                            Alert raised = raise(post, telling, due, at);
                            due.timing().escalate(step.taken(), raised.acknowledgeBy());
                        },
                        () -> facts.add(due.exhaust(Failure.NOBODY_LEFT)));
    }

    private boolean isToldAgain(EmptyPost post, Instant at) {
        if (leading().stream().anyMatch(alert -> alert.kind() != post.kind())) {
            return true;
        }
        return noted().map(last -> !last.plus(QUIET).isAfter(at))
                .orElseGet(
                        () ->
                                leading().stream()
                                        .noneMatch(
                                                alert ->
                                                        alert.timing().dueAt().isPresent()
                                                                || day(alert.raisedAt())
                                                                        .equals(day(at))));
    }

    /// When somebody last took note of what still stands.
    private Optional<Instant> noted() {
        return alerts.stream()
                .filter(Alert::isStanding)
                .map(Alert::acknowledgedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private static Telling telling(UUID member, Kind kind, Instant from, @Nullable Alert leading) {
        return leading == null
                ? Telling.leading(member, kind, from)
                : Telling.beside(member, kind, from);
    }

    private Alert raise(EmptyPost post, Telling telling, @Nullable Alert leading, Instant at) {
        Alert raised =
                new Alert(
                        Subject.of(post),
                        telling,
                        Responsibility.forPost(telling.recipient()),
                        leading,
                        terms(post, telling.from()),
                        at);
        alerts.add(raised);
        facts.add(new AlertFact.Raised(raised, at));
        return raised;
    }

    /// No policy says how long, and nothing has to follow in a case.
    private Terms terms(EmptyPost post, Instant from) {
        return new Terms(null, times.by(post.urgency(), from), null, null);
    }

    private void end(Alert alert) {
        if (alert.isStanding()) {
            alert.end().ifPresent(facts::add);
            alerts.stream().filter(other -> other.follows(alert)).forEach(this::end);
        }
    }

    /// What stands and has a clock of its own.
    private List<Alert> leading() {
        return alerts.stream().filter(alert -> alert.isStanding() && isFirst(alert)).toList();
    }

    /// Told first, and not beside or after somebody.
    private boolean isFirst(Alert alert) {
        return alerts.stream().noneMatch(alert::follows);
    }

    private Optional<Alert> standing(UUID recipient) {
        return alerts.stream()
                .filter(alert -> alert.isStanding() && alert.recipient().equals(recipient))
                .findFirst();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(DirectoryView.ZONE).toLocalDate();
    }
}
