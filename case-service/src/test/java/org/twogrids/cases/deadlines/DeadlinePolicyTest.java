package org.twogrids.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.ShippedTables;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

class DeadlinePolicyTest {

    private static final Category NEIGHBOURS =
            new Category("0201", "", "", Category.Mode.MEDIABLE, 15, "", false, false, null);

    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final DeadlinePolicy policy = new DeadlinePolicy(calendar, new UsualTimes());

    @Test
    void red_orange_and_yellow_run_by_the_clock() {
        Instant now = Instant.parse("2026-10-01T15:00:00Z");
        assertThat(policy.accept(Risk.RED, now).due()).isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThat(policy.accept(Risk.ORANGE, now).due()).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(policy.accept(Risk.YELLOW, now).due()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    /// People's Mediation Law.
    @Test
    void article_33_a_court_may_be_asked_together_within_thirty_days_from_effect() {
        assertThat(policy.confirmation(at("2026-11-25T10:00"))).isEqualTo(at("2026-12-25T10:00"));
    }

    /// Procedures for administrative cases: working days, not calendar days.
    @Test
    void article_183_the_police_mediate_a_second_time_within_seven_working_days() {
        assertThat(policy.secondMediation(at("2026-11-26T10:00")))
                .isEqualTo(new Deadline(Deadline.Kind.MEDIATE, at("2026-12-07T18:00")));
    }

    /// Procedures for administrative cases: the time counts from the day mediation came to
    /// nothing.
    @Test
    void article_165_what_is_handled_by_law_has_its_time_anew() {
        Instant now = at("2026-11-25T10:00");
        assertThat(policy.onPenalty(NEIGHBOURS, Risk.YELLOW, now))
                .containsExactly(
                        new Deadline(Deadline.Kind.ACCEPT, at("2026-11-26T10:00")),
                        new Deadline(Deadline.Kind.SETTLE, at("2026-12-10T10:00")));
    }

    /// Petitions regulation: sixty days, and thirty more with a reason, which pauses give.
    @Test
    void a_petition_is_handled_within_sixty_days_whatever_it_is_about() {
        Instant received = at("2026-11-25T10:00");
        for (Category each : new ShippedTables().catalog().all()) {
            assertThat(policy.onReopening(each, received))
                    .allMatch(it -> it.due().isBefore(received.plus(Duration.ofDays(60))));
        }
    }

    /// Whoever is asked to close a case, counted in working days.
    @Test
    void a_second_person_has_three_working_days_to_close_it() {
        assertThat(policy.verification(at("2026-11-26T10:00")))
                .isEqualTo(new Deadline(Deadline.Kind.VERIFY, at("2026-12-01T18:00")));
    }

    @Test
    void a_raised_risk_shortens_the_time_from_now_on_and_never_lengthens_it() {
        Instant received = at("2026-11-25T10:00");
        Instant now = at("2026-11-25T14:00");
        assertThat(acceptAnew(at("2026-11-26T18:00"), Risk.BLUE, Risk.RED, received, now))
                .contains(at("2026-11-25T14:15"));
        assertThat(acceptAnew(at("2026-11-25T14:05"), Risk.ORANGE, Risk.RED, received, now))
                .isEmpty();
    }

    @Test
    void what_would_end_on_a_holiday_that_was_published_since_ends_on_the_working_day_after() {
        var amended =
                WorkingCalendar.reading("date,kind\n2026-11-26,HOLIDAY\n2026-11-28,WORKDAY\n");
        var today = new DeadlinePolicy(amended, new UsualTimes());
        assertThat(
                        today.movedOffDaysOff(
                                List.of(
                                        new Deadline(Deadline.Kind.SETTLE, at("2026-11-26T10:00")),
                                        new Deadline(Deadline.Kind.MEDIATE, at("2026-11-28T10:00")),
                                        new Deadline(Deadline.Kind.CONFIRM, at("2026-11-30T10:00")),
                                        new Deadline(Deadline.Kind.CONTACT, at("2026-11-26T10:00")),
                                        new Deadline(
                                                Deadline.Kind.PROMISE, at("2026-11-26T00:00")))))
                .containsExactly(new Deadline(Deadline.Kind.SETTLE, at("2026-11-27T10:00")));
    }

    @Test
    void a_lowered_risk_has_its_time_as_from_the_first_day() {
        Instant received = at("2026-11-25T10:00");
        assertThat(
                        acceptAnew(
                                at("2026-11-25T10:15"),
                                Risk.RED,
                                Risk.YELLOW,
                                received,
                                at("2026-11-25T10:10")))
                .contains(at("2026-11-26T10:00"));
    }

    @Test
    void whoever_waits_for_an_answer_hears_sooner_once_it_is_more_urgent() {
        Instant received = at("2026-11-25T10:00");
        Instant now = at("2026-11-25T14:00");
        List<Deadline> running =
                policy.onReceipt(NEIGHBOURS, Risk.BLUE, Owed.of(true, false, true), received);
        assertThat(
                        policy.redated(
                                NEIGHBOURS,
                                Risk.RED,
                                new Standing(running, Risk.BLUE, received, now)))
                .containsExactlyInAnyOrder(
                        new Deadline(Deadline.Kind.ACCEPT, at("2026-11-25T14:15")),
                        new Deadline(Deadline.Kind.CONTACT, at("2026-11-25T15:00")),
                        new Deadline(Deadline.Kind.DISPATCH, at("2026-11-25T15:00")),
                        new Deadline(Deadline.Kind.FEEDBACK, at("2026-11-25T16:00")));
    }

    private Optional<Instant> acceptAnew(
            Instant due, Risk before, Risk risk, Instant received, Instant now) {
        List<Deadline> running = List.of(new Deadline(Deadline.Kind.ACCEPT, due));
        return policy
                .redated(NEIGHBOURS, risk, new Standing(running, before, received, now))
                .stream()
                .map(Deadline::due)
                .findFirst();
    }

    @Test
    void blue_waits_for_the_next_working_day_through_the_national_holiday() {
        assertThat(policy.accept(Risk.BLUE, at("2026-09-30T10:00")).due())
                .isEqualTo(at("2026-10-08T18:00"));
    }

    @Test
    void a_weekend_worked_in_exchange_is_a_working_day() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(policy.accept(Risk.BLUE, at("2026-10-09T10:00")).due())
                .isEqualTo(at("2026-10-10T18:00"));
    }

    @Test
    void days_end_on_a_working_day_at_the_same_time() {
        assertThat(calendar.plusDays(at("2026-09-24T10:30"), 7)).isEqualTo(at("2026-10-08T10:30"));
    }

    @Test
    void what_was_mediated_is_visited_after_7_and_30_days_red_also_after_90_all_else_once() {
        Instant ended = at("2026-11-02T10:00");
        assertThat(policy.firstVisit(ended).due()).isEqualTo(at("2026-11-09T10:00"));
        assertThat(policy.laterVisit(ended, 1, true, Risk.ORANGE))
                .map(Deadline::due)
                .contains(at("2026-12-02T10:00"));
        assertThat(policy.laterVisit(ended, 2, true, Risk.ORANGE)).isEmpty();
        assertThat(policy.laterVisit(ended, 2, true, Risk.RED)).isPresent();
        assertThat(policy.laterVisit(ended, 3, true, Risk.RED)).isEmpty();
        assertThat(policy.laterVisit(ended, 0, false, Risk.RED)).isPresent();
        assertThat(policy.laterVisit(ended, 1, false, Risk.RED)).isEmpty();
    }

    @Test
    void working_hours_run_over_nights_and_weekends() {
        assertThat(calendar.plusWorkingHours(at("2026-11-27T16:00"), 4))
                .isEqualTo(at("2026-11-30T11:00"));
        assertThat(calendar.plusWorkingHours(at("2026-11-27T22:00"), 4))
                .isEqualTo(at("2026-11-30T13:00"));
    }

    @Test
    void a_year_without_published_holidays_says_so() {
        assertThat(calendar.isProvisional(2026)).isFalse();
        assertThat(calendar.isProvisional(2031)).isTrue();
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minus(Duration.ofHours(8));
    }
}
