package org.twogrids.grid.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyTest {

    @ParameterizedTest
    @CsvSource({"1-5,12345", "1;3;7,137", "6-7;1,167", "1-3;2-4,1234"})
    void ranges_and_lists_of_days_are_read(String written, String days) {
        assertThat(of(written).days()).isEqualTo(days);
    }

    @Test
    void one_is_monday() {
        assertThat(of("1;7").daysOfWeek())
                .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-3", "5-1", "8", "1-", "mon", "1--5"})
    void other_days_are_turned_away(String written) {
        assertThatThrownBy(() -> of(written)).hasMessage("days: not-days");
    }

    private static Weekly of(String days) {
        return Weekly.of(days, LocalTime.of(8, 0), LocalTime.of(20, 0));
    }

    @ParameterizedTest
    @CsvSource({"1-7,1-7", "7;1;3,1;3;7", "1;2;3;6,1-3;6", "2;3;4;7,2-4;7", "5,5"})
    void days_are_written_as_ranges_again(String written, String again) {
        assertThat(Weekly.of(written, LocalTime.NOON, LocalTime.MIDNIGHT).dayRanges())
                .isEqualTo(again);
    }
}
