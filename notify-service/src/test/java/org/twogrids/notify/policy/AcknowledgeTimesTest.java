package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

class AcknowledgeTimesTest {

    private final AcknowledgeTimes times =
            new AcknowledgeTimes(
                    Duration.ofMinutes(15),
                    Duration.ofHours(2),
                    Duration.ofDays(1),
                    WorkingCalendar.shipped());

    @Test
    void red_orange_and_yellow_run_around_the_clock() {
        var night = at("2027-01-09T23:30"); // a Saturday

        assertThat(times.by(Risk.RED, night)).isEqualTo(at("2027-01-09T23:45"));
        assertThat(times.by(Risk.ORANGE, night)).isEqualTo(at("2027-01-10T01:30"));
        assertThat(times.by(Risk.YELLOW, night)).isEqualTo(at("2027-01-10T23:30"));
    }

    @Test
    void blue_waits_for_the_end_of_the_next_working_day() {
        assertThat(times.by(Risk.BLUE, at("2027-01-05T10:00"))).isEqualTo(at("2027-01-06T18:00"));
    }

    @Test
    void blue_passes_over_the_weekend() {
        var monday = at("2027-01-11T18:00");

        assertThat(times.by(Risk.BLUE, at("2027-01-08T09:00"))).isEqualTo(monday);
        assertThat(times.by(Risk.BLUE, at("2027-01-09T09:00"))).isEqualTo(monday);
        assertThat(times.by(Risk.BLUE, at("2027-01-10T23:59"))).isEqualTo(monday);
    }

    @Test
    void blue_knows_holidays_and_the_weekends_worked_for_them() {
        // National Day 2026: 1 to 7 October off; Sunday 20 September and Saturday 10 October
        // worked.
        assertThat(times.by(Risk.BLUE, at("2026-09-30T10:00"))).isEqualTo(at("2026-10-08T18:00"));
        assertThat(times.by(Risk.BLUE, at("2026-10-09T10:00"))).isEqualTo(at("2026-10-10T18:00"));
    }

    @Test
    void a_day_is_a_day_of_the_areas_not_of_utc() {
        // 00:30 local is still the day before in UTC.
        assertThat(times.by(Risk.BLUE, at("2027-01-06T00:30"))).isEqualTo(at("2027-01-07T18:00"));
    }
}
