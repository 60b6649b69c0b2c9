package org.twogrids.cases.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final int VERIFICATION_WORKING_DAYS = 3;

    private static final Set<Deadline.Kind> WAITED_FOR =
            Set.of(Deadline.Kind.CONTACT, Deadline.Kind.FEEDBACK);

    /// Days after the end of a matter (M9).
    private static final List<Integer> VISITS = List.of(7, 30, 90);

    private final WorkingCalendar calendar;
    private final ResponsePolicy response;

    DeadlinePolicy(WorkingCalendar calendar, ResponseTimes times) {
        this.calendar = calendar;
        this.response = new ResponsePolicy(times, calendar);
    }

    /// @param owed what somebody waits for from now on
    public List<Deadline> onReceipt(Category category, Risk risk, Owed owed, Instant receivedAt) {
        return Stream.of(
                        Stream.of(accept(risk, receivedAt)),
                        onReopening(category, receivedAt).stream(),
                        response.onReceipt(category, risk, owed, receivedAt).stream())
                .flatMap(part -> part)
                .toList();
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

    /// The clocks that are due at another time because the risk is another now. The more urgent
    /// ones run from now on and never end later than before; the less urgent ones as from the first
    /// day.
    public List<Deadline> redated(Category category, Risk risk, Standing standing) {
        return risk == standing.risk()
                ? List.of()
                : standing.running().stream()
                        .map(it -> redated(it, category, risk, standing))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /// What it takes to settle another kind of matter than was thought, from the first day on, and
    /// to answer whoever still waits.
    ///
    /// @param anew whether it goes another way now, and is to be taken on there
    public List<Deadline> onRecategorising(
            Category category, boolean anew, Risk risk, Standing standing) {
        List<Deadline> due = new ArrayList<>(onReopening(category, standing.receivedAt()));
        standing.running().stream()
                .filter(it -> WAITED_FOR.contains(it.kind()))
                .map(it -> response.of(it.kind(), category, risk, standing.from(risk)))
                .flatMap(Optional::stream)
                .forEach(due::add);
        if (anew) {
            due.add(accept(risk, standing.now()));
        } else {
            due.addAll(redated(category, risk, standing.without(WAITED_FOR)));
        }
        return List.copyOf(due);
    }

    private Optional<Deadline> redated(
            Deadline running, Category category, Risk risk, Standing standing) {
        Instant from = standing.from(risk);
        Optional<Deadline> anew =
                running.kind() == Deadline.Kind.ACCEPT
                        ? Optional.of(accept(risk, from))
                        : response.of(running.kind(), category, risk, from);
        return anew.filter(it -> risk.atLeast(standing.risk()) == it.due().isBefore(running.due()));
    }

    /// What has broken out again is to be settled in the time that it had from the first day on.
    public List<Deadline> onReopening(Category category, Instant at) {
        return category.days() == 0
                ? List.of()
                : List.of(
                        new Deadline(Deadline.Kind.SETTLE, calendar.plusDays(at, category.days())));
    }

    /// What the police have mediated in vain: to be taken on as what is new, and handled in the
    /// time that it had from the first day on, since that counts anew from there (Procedures
    /// for administrative cases, art. 165).
    public List<Deadline> onPenalty(Category category, Risk risk, Instant at) {
        return Stream.concat(Stream.of(accept(risk, at)), onReopening(category, at).stream())
                .toList();
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
    public Deadline secondMediation(Instant ended) {
        return new Deadline(
                Deadline.Kind.MEDIATE, workingDays(ended, SECOND_MEDIATION_WORKING_DAYS));
    }

    /// Three working days to look at it as a second person and close it. Nothing else is left to do
    /// then.
    public Deadline verification(Instant asked) {
        return new Deadline(Deadline.Kind.VERIFY, workingDays(asked, VERIFICATION_WORKING_DAYS));
    }

    private Instant workingDays(Instant from, int days) {
        Instant day = from;
        for (int i = 0; i < days; i++) {
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

    /// Clocks that count days and, by the calendar as it is now, would end on a day off: they move
    /// to the next working day. Nothing is due earlier than people were told.
    public List<Deadline> movedOffDaysOff(List<Deadline> running) {
        return running.stream()
                .filter(it -> it.kind().countsDays() && it.pause() == null)
                .filter(it -> !calendar.plusDays(it.due(), 0).equals(it.due()))
                .map(it -> new Deadline(it.kind(), calendar.plusDays(it.due(), 0)))
                .toList();
    }

    /// Later by as long as it stood still, on a working day.
    ///
    /// @param at when it runs on; never later than when it was to do so by itself
    public Deadline afterPause(Deadline paused, Instant at) {
        Deadline.Pause pause = Objects.requireNonNull(paused.pause(), "stands still");
        Instant end = at.isBefore(pause.until()) ? at : pause.until();
        Duration stood = Duration.between(pause.since(), end);
        return new Deadline(
                paused.kind(),
                stood.isPositive() ? calendar.plusDays(paused.due().plus(stood), 0) : paused.due());
    }

    public Deadline ruling(Instant from) {
        return new Deadline(Deadline.Kind.RULE, calendar.plusWorkingHours(from, RULING_HOURS));
    }
}
