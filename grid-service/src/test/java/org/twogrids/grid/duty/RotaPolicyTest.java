package org.twogrids.grid.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.duty.RotaPlan.Served;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Role;

class RotaPolicyTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final UUID D = new UUID(1, 4);
    private static final Predicate<LocalDate> WEEKDAYS =
            day -> !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    private static final List<String> ROUND_THE_CLOCK = List.of("08:00-20:00", "20:00-08:00");

    @Test
    void whoever_has_the_day_has_the_next_night_and_then_rests() {
        var plan = plan(ROUND_THE_CLOCK, List.of(A, B, C, D), 1, Served.EVERY_DAY);
        var shifts = shifts(plan, "2026-06-01T00:00", "2026-06-01T00:00", "2026-06-05T00:00");

        assertThat(shifts).extracting(Shift::member).containsExactly(A, D, B, A, C, B, D, C);
        assertThat(shifts.get(1))
                .isEqualTo(new Shift(at("2026-06-01T20:00"), at("2026-06-02T08:00"), D));
    }

    @Test
    void a_weekly_turn_goes_by_the_calendar_also_over_holidays() {
        var plan = plan(List.of("09:00-18:00"), List.of(A, B), 7, Served.WORKING_DAYS);
        var shifts = shifts(plan, "2026-06-01T00:00", "2026-06-05T00:00", "2026-06-16T00:00");

        assertThat(shifts)
                .extracting(Shift::member)
                .as("Friday, a week, Monday of the third")
                .containsExactly(A, B, B, B, B, B, A);
    }

    @Test
    void other_turns_count_the_days_that_are_served() {
        var plan = plan(List.of("09:00-18:00"), List.of(A, B, C), 1, Served.WORKING_DAYS);
        var shifts = shifts(plan, "2026-06-04T00:00", "2026-06-04T00:00", "2026-06-10T00:00");

        assertThat(shifts).extracting(Shift::member).containsExactly(A, B, C, A);
    }

    @Test
    void days_off_are_those_of_the_working_calendar() {
        var calendar = WorkingCalendar.shipped();
        var plan = plan(List.of("08:00-08:00"), List.of(A), 1, Served.DAYS_OFF);
        SortedMap<Instant, RotaPlan> plans = new TreeMap<>();
        plans.put(at("2026-09-28T00:00"), plan);
        var shifts =
                RotaPolicy.shifts(
                        plans,
                        List.of(),
                        calendar::isWorkingDay,
                        at("2026-09-28T00:00"),
                        at("2026-10-12T00:00"));

        Set<LocalDate> days =
                Set.copyOf(
                        shifts.stream()
                                .map(it -> LocalDate.ofInstant(it.from(), DirectoryView.ZONE))
                                .toList());
        assertThat(days).contains(LocalDate.of(2026, 10, 1));
        LocalDate.of(2026, 9, 28)
                .datesUntil(LocalDate.of(2026, 10, 12))
                .forEach(
                        day ->
                                assertThat(days.contains(day))
                                        .as("%s", day)
                                        .isNotEqualTo(calendar.isWorkingDay(day)));
    }

    @Test
    void somebody_steps_in_for_a_part_and_the_later_word_counts() {
        var plan = plan(ROUND_THE_CLOCK, List.of(A, B), 7, Served.EVERY_DAY);
        SortedMap<Instant, RotaPlan> plans = new TreeMap<>();
        plans.put(at("2026-06-01T00:00"), plan);
        var first = stepping("2026-06-01T10:00", "2026-06-01T14:00", null, C);
        var second = stepping("2026-06-01T12:00", "2026-06-02T00:00", A, null);
        var shifts =
                RotaPolicy.shifts(
                        plans,
                        List.of(first, second),
                        WEEKDAYS,
                        at("2026-06-01T00:00"),
                        at("2026-06-02T00:00"));

        assertThat(shifts)
                .containsExactly(
                        new Shift(at("2026-06-01T08:00"), at("2026-06-01T10:00"), A),
                        new Shift(at("2026-06-01T10:00"), at("2026-06-01T14:00"), C),
                        new Shift(at("2026-06-01T14:00"), at("2026-06-01T20:00"), null),
                        new Shift(at("2026-06-01T20:00"), at("2026-06-02T08:00"), B));
        assertThat(RotaPolicy.empty(shifts, at("2026-06-01T00:00"), at("2026-06-01T14:00")))
                .isEmpty();
        assertThat(RotaPolicy.empty(shifts, at("2026-06-01T00:00"), at("2026-06-01T15:00")))
                .hasSize(1);
    }

    @Test
    void another_plan_begins_its_own_count() {
        SortedMap<Instant, RotaPlan> plans = new TreeMap<>();
        Instant change = at("2026-06-03T00:00");
        plans.put(
                at("2026-06-01T00:00"),
                plan(List.of("09:00-18:00"), List.of(A, B), 1, Served.EVERY_DAY).endingAt(change));
        plans.put(change, plan(List.of("10:00-18:00"), List.of(C, D), 1, Served.EVERY_DAY));
        var shifts =
                RotaPolicy.shifts(
                        plans, List.of(), WEEKDAYS, at("2026-06-01T00:00"), at("2026-06-05T00:00"));

        assertThat(shifts).extracting(Shift::member).containsExactly(A, B, C, D);
    }

    @Property(tries = 200)
    void round_the_clock_there_is_exactly_one_and_nobody_twice_in_a_row(
            @ForAll @IntRange(min = 2, max = 9) int people,
            @ForAll @IntRange(min = 1, max = 15) int turnDays,
            @ForAll @IntRange(min = 0, max = 400) int later) {
        List<UUID> crew =
                java.util.stream.IntStream.range(0, people)
                        .mapToObj(number -> new UUID(2, number))
                        .toList();
        var plan = plan(ROUND_THE_CLOCK, crew, turnDays, Served.EVERY_DAY);
        SortedMap<Instant, RotaPlan> plans = new TreeMap<>();
        plans.put(at("2026-01-01T00:00"), plan);
        Instant from = at("2026-01-01T00:00").plus(Duration.ofDays(later));
        var shifts =
                RotaPolicy.shifts(plans, List.of(), WEEKDAYS, from, from.plus(Duration.ofDays(20)));

        assertThat(shifts).hasSize(40);
        for (int next = 1; next < shifts.size(); next++) {
            assertThat(shifts.get(next).from()).isEqualTo(shifts.get(next - 1).to());
        }
        for (int day = 0; day < 20; day++) {
            assertThat(shifts.get(2 * day).member()).isNotEqualTo(shifts.get(2 * day + 1).member());
        }
    }

    @Property(tries = 200)
    void a_rota_that_goes_on_in_another_counts_its_turns_on_and_leaves_no_gap(
            @ForAll @IntRange(min = 2, max = 9) int people,
            @ForAll @IntRange(min = 1, max = 15) int turnDays,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 2_000) int hours,
            @ForAll Served served) {
        List<UUID> crew =
                java.util.stream.IntStream.range(0, people)
                        .mapToObj(number -> new UUID(2, number))
                        .toList();
        Instant begin = at("2026-01-01T00:00").plus(Duration.ofHours(hour));
        Instant moved = begin.plus(Duration.ofHours(hours));
        Instant until = moved.plus(Duration.ofDays(40));
        Rota whole = rota(begin, plan(ROUND_THE_CLOCK, crew, turnDays, served));
        Rota ends = rota(begin, plan(ROUND_THE_CLOCK, crew, turnDays, served));
        Rota next = ends.goingOn("110101001005002", ends.cede(moved, moved), moved);

        List<Shift> uninterrupted = whole.shifts(List.of(), WEEKDAYS, begin, until);
        assertThat(ends.to()).isEqualTo(moved);
        assertThat(ends.shifts(List.of(), WEEKDAYS, begin, until))
                .isEqualTo(
                        uninterrupted.stream()
                                .filter(shift -> shift.from().isBefore(moved))
                                .toList());
        assertThat(next.shifts(List.of(), WEEKDAYS, begin, until))
                .isEqualTo(
                        uninterrupted.stream()
                                .filter(shift -> shift.to().isAfter(moved))
                                .map(shift -> from(moved, shift))
                                .toList());
    }

    @Test
    void a_plan_that_was_to_follow_follows_in_the_other_rota_and_never_holds_in_the_first() {
        Instant begin = at("2026-06-01T00:00");
        Instant change = at("2026-06-10T00:00");
        Rota ends = rota(begin, plan(List.of("00:00-00:00"), List.of(A, B), 1, Served.EVERY_DAY));
        ends.follow(
                plan(List.of("00:00-00:00"), List.of(C, D), 1, Served.EVERY_DAY), change, begin);
        Instant moved = at("2026-06-05T00:00");
        Rota next = ends.goingOn("110101001005002", ends.cede(moved, moved), moved);

        Instant until = at("2026-06-12T00:00");
        assertThat(ends.to()).isEqualTo(moved);
        assertThat(ends.shifts(List.of(), WEEKDAYS, moved, until)).isEmpty();
        assertThat(next.shifts(List.of(), WEEKDAYS, moved, until))
                .extracting(Shift::member)
                .containsExactly(A, B, A, B, A, C, D);
    }

    private static Rota rota(Instant begin, RotaPlan plan) {
        Rota rota = new Rota(new RotaId(new UUID(3, 3)), "110101001005001", Role.GRID_WORKER, "班");
        rota.follow(plan, begin, begin);
        return rota;
    }

    private static Shift from(Instant at, Shift shift) {
        return shift.from().isBefore(at) ? new Shift(at, shift.to(), shift.member()) : shift;
    }

    private static List<Shift> shifts(RotaPlan plan, String begin, String from, String to) {
        SortedMap<Instant, RotaPlan> plans = new TreeMap<>();
        plans.put(at(begin), plan);
        return RotaPolicy.shifts(plans, List.of(), WEEKDAYS, at(from), at(to));
    }

    private static RotaPlan plan(List<String> hours, List<UUID> crew, int turn, Served served) {
        return new RotaPlan(null, hours, crew, turn, served, null);
    }

    private static Substitution stepping(String from, String to, UUID absent, UUID member) {
        return new Substitution(
                new UUID(3, 1),
                new RotaId(new UUID(3, 2)),
                new Shift(at(from), at(to), member),
                absent,
                new byte[0],
                "test",
                Instant.EPOCH);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DirectoryView.ZONE).toInstant();
    }
}
