package org.twogrids.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

class DeadlinePolicyTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final DeadlinePolicy policy = new DeadlinePolicy(calendar);

    @Test
    void red_orange_and_yellow_run_by_the_clock() {
        Instant now = Instant.parse("2026-10-01T15:00:00Z");
        assertThat(policy.accept(Risk.RED, now).due()).isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThat(policy.accept(Risk.ORANGE, now).due()).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(policy.accept(Risk.YELLOW, now).due()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void a_raised_risk_shortens_the_time_from_now_on_and_never_lengthens_it() {
        Instant received = at("2026-11-25T10:00");
        Instant now = at("2026-11-25T14:00");
        Instant due = at("2026-11-26T18:00");
        assertThat(policy.acceptAnew(due, Risk.BLUE, Risk.RED, received, now).due())
                .isEqualTo(at("2026-11-25T14:15"));
        Instant soon = at("2026-11-25T14:05");
        assertThat(policy.acceptAnew(soon, Risk.ORANGE, Risk.RED, received, now).due())
                .isEqualTo(soon);
    }

    @Test
    void a_lowered_risk_has_its_time_as_from_the_first_day() {
        Instant received = at("2026-11-25T10:00");
        Instant now = at("2026-11-25T10:10");
        Instant due = at("2026-11-25T10:15");
        assertThat(policy.acceptAnew(due, Risk.RED, Risk.YELLOW, received, now).due())
                .isEqualTo(at("2026-11-26T10:00"));
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
