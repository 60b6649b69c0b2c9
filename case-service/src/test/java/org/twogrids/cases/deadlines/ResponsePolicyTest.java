package org.twogrids.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.deadlines.Deadline.Kind.CONTACT;
import static org.twogrids.cases.deadlines.Deadline.Kind.DISPATCH;
import static org.twogrids.cases.deadlines.Deadline.Kind.FEEDBACK;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.ShippedTables;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

class ResponsePolicyTest {

    /// A Wednesday at ten.
    private static final Instant RECEIVED = at("2026-11-25T10:00");

    private final ResponsePolicy policy =
            new ResponsePolicy(new UsualTimes(), WorkingCalendar.shipped());

    @ParameterizedTest
    @CsvSource({
        "RED, 2026-11-25T11:00",
        "ORANGE, 2026-11-25T14:00",
        "YELLOW, 2026-11-26T10:00",
        "BLUE, 2026-11-27T18:00"
    })
    void whoever_asked_is_called_the_sooner_the_more_urgent_it_is(Risk risk, String due) {
        assertThat(policy.of(CONTACT, category("0201", 15), risk, RECEIVED))
                .contains(new Deadline(CONTACT, at(due)));
    }

    @Test
    void blue_is_called_on_the_second_working_day_through_the_national_holiday() {
        assertThat(policy.of(CONTACT, category("0201", 15), Risk.BLUE, at("2026-09-30T10:00")))
                .contains(new Deadline(CONTACT, at("2026-10-09T18:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "0201, 15, RED, PT1H",
        "1501, 0, BLUE, PT1H",
        "0602, 30, YELLOW, PT2H",
        "0201, 15, ORANGE, PT24H"
    })
    void what_nobody_has_yet_is_passed_on_in_one_hour_two_hours_or_a_day(
            String code, int days, Risk risk, Duration within) {
        assertThat(policy.of(DISPATCH, category(code, days), risk, RECEIVED))
                .contains(new Deadline(DISPATCH, RECEIVED.plus(within)));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_misdirected_is_passed_on_within_24_hours_whatever_it_is(Risk risk) {
        for (Category each : new ShippedTables().catalog().all()) {
            assertThat(policy.of(DISPATCH, each, risk, RECEIVED).orElseThrow().due())
                    .isBeforeOrEqualTo(RECEIVED.plus(Duration.ofHours(24)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0201, 15, RED, 2026-11-25T12:00",
        "0201, 15, ORANGE, 2026-11-26T10:00",
        "0601, 7, BLUE, 2026-11-26T10:00",
        "0601, 7, RED, 2026-11-25T12:00",
        "1501, 0, BLUE, 2026-11-26T10:00",
        "0301, 7, YELLOW, 2026-12-02T10:00",
        "1601, 3, BLUE, 2026-12-02T10:00",
        "0701, 30, BLUE, 2026-12-10T10:00"
    })
    void whoever_asked_hears_in_two_hours_a_day_a_week_or_a_fortnight(
            String code, int days, Risk risk, String due) {
        assertThat(policy.of(FEEDBACK, category(code, days), risk, RECEIVED))
                .contains(new Deadline(FEEDBACK, at(due)));
    }

    @Test
    void no_clock_has_anybody_call_where_there_is_violence_at_home() {
        var violence =
                new Category("0109", "", "", Category.Mode.REFER, 0, "", false, true, Risk.RED);
        assertThat(policy.onReceipt(violence, Risk.RED, Owed.of(true, true, true), RECEIVED))
                .isEmpty();
    }

    @Test
    void only_what_somebody_waits_for_has_a_clock() {
        assertThat(policy.onReceipt(category("0201", 15), Risk.BLUE, Owed.NOTHING, RECEIVED))
                .isEmpty();
        assertThat(
                        policy.onReceipt(
                                category("0201", 15),
                                Risk.BLUE,
                                Owed.of(false, false, true),
                                RECEIVED))
                .extracting(Deadline::kind)
                .containsExactly(DISPATCH, FEEDBACK);
    }

    private static Category category(String code, int days) {
        return new Category(code, "", "", Category.Mode.MEDIABLE, days, "", false, false, null);
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minus(Duration.ofHours(8));
    }
}
