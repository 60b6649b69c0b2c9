package org.twogrids.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twogrids.kernel.events.CaseEvent;

class AnnouncementPolicyTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T02:00:00Z");

    @Test
    void a_month_to_settle_is_warned_of_three_days_before_and_escalates_three_days_after() {
        Deadline settle = in(Deadline.Kind.SETTLE, Duration.ofDays(30));
        assertThat(AnnouncementPolicy.next(settle, SINCE, Stage.QUIET)).contains(day(27));
        assertThat(AnnouncementPolicy.next(settle, SINCE, Stage.WARN)).contains(day(30));
        assertThat(AnnouncementPolicy.next(settle, SINCE, Stage.ALERT)).contains(day(33));
        assertThat(AnnouncementPolicy.next(settle, SINCE, Stage.ESCALATE)).isEmpty();
    }

    @Test
    void a_short_time_is_warned_of_when_a_quarter_of_it_is_left() {
        Deadline rule = in(Deadline.Kind.RULE, Duration.ofHours(4));
        assertThat(AnnouncementPolicy.next(rule, SINCE, Stage.QUIET))
                .contains(SINCE.plus(Duration.ofHours(3)));
        assertThat(AnnouncementPolicy.next(rule, SINCE, Stage.ALERT))
                .contains(SINCE.plus(Duration.ofHours(5)));
    }

    @Test
    void nobody_is_warned_to_take_a_case_on_that_they_have_just_been_told_of() {
        Deadline accept = in(Deadline.Kind.ACCEPT, Duration.ofMinutes(15));
        assertThat(AnnouncementPolicy.next(accept, SINCE, Stage.QUIET)).contains(accept.due());
    }

    @Test
    void nobody_is_warned_to_close_a_case_that_they_were_asked_to() {
        Deadline verify = in(Deadline.Kind.VERIFY, Duration.ofDays(4));
        assertThat(AnnouncementPolicy.next(verify, SINCE, Stage.QUIET)).contains(verify.due());
        assertThat(AnnouncementPolicy.next(verify, SINCE, Stage.ALERT)).contains(day(5));
    }

    @Test
    void return_visits_are_warned_of_when_they_may_be_made() {
        Deadline visit = in(Deadline.Kind.RETURN_VISIT, Duration.ofDays(7));
        assertThat(AnnouncementPolicy.next(visit, SINCE, Stage.QUIET)).contains(day(4));
    }

    @Test
    void the_time_for_confirmation_is_reminded_of_once_and_missed_by_nobody() {
        Deadline confirm = in(Deadline.Kind.CONFIRM, Duration.ofDays(30));
        assertThat(AnnouncementPolicy.next(confirm, SINCE, Stage.QUIET)).contains(day(23));
        assertThat(AnnouncementPolicy.next(confirm, SINCE, Stage.WARN)).contains(day(30));
        assertThat(AnnouncementPolicy.reached(confirm, SINCE, day(31))).contains(Stage.LAPSED);
    }

    @Test
    void what_is_long_past_wakes_nobody() {
        Deadline settle = in(Deadline.Kind.SETTLE, Duration.ofDays(30));
        assertThat(AnnouncementPolicy.reached(settle, SINCE, day(60))).contains(Stage.ESCALATE);
        assertThat(AnnouncementPolicy.reached(settle, SINCE, day(61))).isEmpty();
    }

    @Test
    void what_was_late_from_the_start_has_passed_but_is_not_missed_for_long_yet() {
        Deadline settle = new Deadline(Deadline.Kind.SETTLE, SINCE.minusSeconds(60));
        assertThat(AnnouncementPolicy.reached(settle, SINCE, SINCE)).contains(Stage.ALERT);
        assertThat(AnnouncementPolicy.reached(settle, SINCE, day(1))).contains(Stage.ESCALATE);
    }

    @Test
    void what_ends_with_the_day_wakes_nobody_at_midnight() {
        Deadline promise = in(Deadline.Kind.PROMISE, Duration.ofDays(8));
        assertThat(AnnouncementPolicy.next(promise, SINCE, Stage.WARN))
                .contains(day(8).plus(Duration.ofHours(8)));
    }

    @ParameterizedTest
    @EnumSource
    void others_know_every_kind_of_deadline_by_the_same_name(Deadline.Kind kind) {
        assertThat(CaseEvent.Due.Kind.valueOf(kind.name())).isNotNull();
    }

    private static Deadline in(Deadline.Kind kind, Duration time) {
        return new Deadline(kind, SINCE.plus(time));
    }

    private static Instant day(int days) {
        return SINCE.plus(Duration.ofDays(days));
    }
}
