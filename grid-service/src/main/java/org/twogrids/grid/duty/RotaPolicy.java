package org.twogrids.grid.duty;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.duty.RotaPlan.Served;
import org.twogrids.kernel.directory.DirectoryView;

/// Works out who is on duty when. A pure function of the plans, of who stepped in, and of which
/// days are worked.
final class RotaPolicy {

    private static final int WEEK = 7;

    private RotaPolicy() {}

    /// The shifts that begin in `[from, to)`, in order, each cut where somebody steps in.
    ///
    /// @param plans by the instant from which each holds
    /// @param substitutions the later one goes before the earlier
    /// @param worked whether the working calendar has people at work on the day
    static List<Shift> shifts(
            SortedMap<Instant, RotaPlan> plans,
            List<Substitution> substitutions,
            Predicate<LocalDate> worked,
            Instant from,
            Instant to) {
        List<Shift> shifts = new ArrayList<>();
        plans.forEach(
                (begin, plan) -> {
                    if (!plan.isVoid(begin)
                            && begin.isBefore(to)
                            && (plan.to() == null || plan.to().isAfter(from))) {
                        addPlanned(shifts, begin, plan, worked, from, to);
                    }
                });
        List<Shift> cut = shifts;
        for (Substitution substitution : substitutions) {
            cut = cut.stream().flatMap(shift -> substitution.in(shift).stream()).toList();
        }
        return cut.stream().sorted(comparing(Shift::from).thenComparing(Shift::to)).toList();
    }

    /// Those of them that nobody serves and that reach into `[from, to)`.
    static List<Shift> empty(List<Shift> shifts, Instant from, Instant to) {
        return shifts.stream()
                .filter(shift -> shift.member() == null && shift.meets(from, to))
                .toList();
    }

    private static void addPlanned(
            List<Shift> shifts,
            Instant begin,
            RotaPlan plan,
            Predicate<LocalDate> worked,
            Instant from,
            Instant to) {
        Instant counted = plan.countedFrom();
        LocalDate first =
                LocalDate.ofInstant(counted == null ? begin : counted, DirectoryView.ZONE);
        List<Hours> hours = plan.shifts();
        int served = 0;
        for (LocalDate day = first; isBefore(day, to); day = day.plusDays(1)) {
            if (isServed(plan.served(), day, worked)) {
                int turn = turn(plan, first, day, served++);
                for (int number = 0; number < hours.size(); number++) {
                    Instant ends = hours.get(number).ends(day);
                    Instant starts = starts(hours.get(number).begins(day), ends, begin, plan);
                    if (!starts.isBefore(from)
                            && starts.isBefore(to)
                            && History.holds(begin, plan.to(), starts)) {
                        int place = Math.floorMod(turn - number, plan.crew().size());
                        shifts.add(new Shift(starts, ends, plan.crew().get(place)));
                    }
                }
            }
        }
    }

    /// Of a rota that goes on in another the shift that lasts then is taken over.
    private static Instant starts(Instant planned, Instant ends, Instant begin, RotaPlan plan) {
        Instant counted = plan.countedFrom();
        boolean lasts =
                counted != null
                        && !planned.isBefore(counted)
                        && planned.isBefore(begin)
                        && ends.isAfter(begin);
        return lasts ? begin : planned;
    }

    private static int turn(RotaPlan plan, LocalDate first, LocalDate day, int served) {
        long days =
                plan.turnDays() % WEEK == 0 ? ChronoUnit.DAYS.between(first, day) : (long) served;
        return (int) (days / plan.turnDays());
    }

    private static boolean isServed(Served served, LocalDate day, Predicate<LocalDate> worked) {
        return switch (served) {
            case EVERY_DAY -> true;
            case WORKING_DAYS -> worked.test(day);
            case DAYS_OFF -> !worked.test(day);
        };
    }

    private static boolean isBefore(LocalDate day, Instant to) {
        return day.atStartOfDay(DirectoryView.ZONE).toInstant().isBefore(to);
    }
}
