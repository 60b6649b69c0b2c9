package org.twogrids.cases.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

class SlipPolicyTest {

    private static final Instant NOW = at("2026-11-25T10:00");

    private final SlipPolicy policy = new SlipPolicy(new Shipped(), WorkingCalendar.shipped());

    @Test
    void in_an_emergency_a_unit_answers_within_two_hours() {
        assertThat(policy.due(category("0502", 15), Risk.RED, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(policy.due(category("1501", 0), Risk.BLUE, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void the_longest_digits_that_fit_say_within_which_time() {
        assertThat(policy.due(category("0601", 7), Risk.BLUE, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(policy.due(category("0602", 30), Risk.BLUE, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(48)));
    }

    @Test
    void all_else_has_the_days_of_its_category_and_no_more_than_fifteen() {
        assertThat(policy.due(category("0301", 7), Risk.ORANGE, NOW))
                .isEqualTo(at("2026-12-02T10:00"));
        assertThat(policy.due(category("0701", 30), Risk.BLUE, NOW))
                .isEqualTo(at("2026-12-10T10:00"));
    }

    @Test
    void what_falls_on_a_holiday_moves_to_the_next_working_day() {
        assertThat(policy.due(category("0301", 7), Risk.BLUE, at("2026-09-26T10:00")))
                .isEqualTo(at("2026-10-08T10:00"));
    }

    @Test
    void whoever_says_until_when_says_it_for_the_days_to_come() {
        policy.require(NOW.plus(Duration.ofDays(90)), NOW);
        assertThatThrownBy(() -> policy.require(NOW, NOW)).isInstanceOf(DueOutOfRange.class);
        assertThatThrownBy(() -> policy.require(NOW.plus(Duration.ofDays(91)), NOW))
                .isInstanceOf(DueOutOfRange.class);
    }

    @Test
    void nobody_answers_before_being_asked_or_tomorrow() {
        Instant issued = at("2026-11-20T23:30");
        SlipPolicy.requireAnswered(LocalDate.parse("2026-11-20"), issued, NOW);
        SlipPolicy.requireAnswered(LocalDate.parse("2026-11-25"), issued, NOW);
        assertThatThrownBy(
                        () ->
                                SlipPolicy.requireAnswered(
                                        LocalDate.parse("2026-11-19"), issued, NOW))
                .isInstanceOf(WrongDay.class);
        assertThatThrownBy(
                        () ->
                                SlipPolicy.requireAnswered(
                                        LocalDate.parse("2026-11-26"), issued, NOW))
                .isInstanceOf(WrongDay.class);
    }

    private static Category category(String code, int days) {
        return new Category(
                code, "类别", "Category", Category.Mode.MEDIABLE, days, "", false, false, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private record Shipped(Duration urgent, Map<String, Duration> within, int days, int atMostDays)
            implements SlipsConfig {

        Shipped() {
            this(
                    Duration.ofHours(2),
                    Map.of("06", Duration.ofHours(48), "0601", Duration.ofHours(24)),
                    15,
                    90);
        }
    }
}
