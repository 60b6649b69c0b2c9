package org.twogrids.cases.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

/// The clocks of a case. They start when it is received and never stop because somebody refuses.
@ApplicationScoped
public class DeadlinePolicy {

    private static final int RULING_HOURS = 4;
    private static final int MEDIATION_DAYS = 30;
    private static final int CONFIRMATION_DAYS = 30;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int SECOND_MEDIATION_WORKING_DAYS = 7;

    /// Days after the end of a matter (M9).
    private static final List<Integer> VISITS = List.of(7, 30, 90);

    private final WorkingCalendar calendar;

    DeadlinePolicy(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public List<Deadline> onReceipt(Category category, Risk risk, Instant receivedAt) {
        Deadline accept = accept(risk, receivedAt);
        return category.days() == 0
                ? List.of(accept)
                : List.of(
                        accept,
                        new Deadline(
                                Deadline.Kind.SETTLE,
                                calendar.plusDays(receivedAt, category.days())));
    }

    /// Red 15 minutes, orange 2 hours, yellow a day, blue the next working day.
    public Deadline accept(Risk risk, Instant from) {
        Instant due =
                switch (risk) {
                    case RED -> from.plus(Duration.ofMinutes(15));
                    case ORANGE -> from.plus(Duration.ofHours(2));
                    case YELLOW -> from.plus(Duration.ofDays(1));
                    case BLUE -> calendar.nextWorkingDay(from);
                };
        return new Deadline(Deadline.Kind.ACCEPT, due);
    }

    /// Of a case that is not taken on yet and whose risk is another now: the more urgent clock runs
    /// from now on and never ends later than the old one; the less urgent one as from the first
    /// day.
    ///
    /// @param due until when it was to be taken on before
    public Deadline acceptAnew(
            Instant due, Risk before, Risk risk, Instant receivedAt, Instant now) {
        boolean raised = risk.atLeast(before);
        Instant anew = accept(risk, raised ? now : receivedAt).due();
        return new Deadline(Deadline.Kind.ACCEPT, raised == anew.isBefore(due) ? anew : due);
    }

    /// What it takes to settle another kind of matter than was thought, from the first day on.
    public List<Deadline> onRecategorising(Category category, Instant receivedAt) {
        return onReopening(category, receivedAt);
    }

    /// What has broken out again is to be settled in the time that it had from the first day on.
    public List<Deadline> onReopening(Category category, Instant at) {
        return category.days() == 0
                ? List.of()
                : List.of(
                        new Deadline(Deadline.Kind.SETTLE, calendar.plusDays(at, category.days())));
    }

    /// A month to bring the parties together (Rules on people's mediation work, art. 33).
    public Deadline mediation(Instant from) {
        return new Deadline(Deadline.Kind.MEDIATE, calendar.plusDays(from, MEDIATION_DAYS));
    }

    /// Thirty days from its effect an agreement may be confirmed (People's Mediation Law art. 33).
    public Instant confirmation(Instant effective) {
        return calendar.plusDays(effective, CONFIRMATION_DAYS);
    }

    /// At the end of its last day.
    public Deadline promise(LocalDate day) {
        return new Deadline(Deadline.Kind.PROMISE, day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /// Until when the police may mediate a second time (Procedures for administrative cases, art.
    /// 183).
    public Instant secondMediation(Instant ended) {
        Instant day = ended;
        for (int i = 0; i < SECOND_MEDIATION_WORKING_DAYS; i++) {
            day = calendar.nextWorkingDay(day);
        }
        return day;
    }

    /// A week after the end of the matter.
    public Deadline firstVisit(Instant endedAt) {
        return visit(endedAt, 0);
    }

    /// What was mediated is visited after 7 and 30 days, red also after 90; all else once.
    ///
    /// @param round 0 for the first
    /// @return empty after the last round
    public Optional<Deadline> laterVisit(Instant endedAt, int round, boolean mediated, Risk risk) {
        int rounds = !mediated ? 1 : risk == Risk.RED ? VISITS.size() : VISITS.size() - 1;
        return round < rounds ? Optional.of(visit(endedAt, round)) : Optional.empty();
    }

    private Deadline visit(Instant endedAt, int round) {
        return new Deadline(
                Deadline.Kind.RETURN_VISIT, calendar.plusDays(endedAt, VISITS.get(round)));
    }

    public Deadline ruling(Instant from) {
        return new Deadline(Deadline.Kind.RULE, calendar.plusWorkingHours(from, RULING_HOURS));
    }
}
