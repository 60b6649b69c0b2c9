package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final QuietHours NIGHT = hours("22:00", "07:00", "Asia/Shanghai");

    @Test
    void a_night_reaches_into_the_next_day() {
        assertThat(NIGHT.after(Instant.parse("2027-01-05T13:59:59Z")))
                .isEqualTo("2027-01-05T13:59:59Z");
        assertThat(NIGHT.after(Instant.parse("2027-01-05T14:00:00Z")))
                .isEqualTo("2027-01-05T23:00:00Z");
        assertThat(NIGHT.after(Instant.parse("2027-01-05T22:30:00Z")))
                .isEqualTo("2027-01-05T23:00:00Z");
        assertThat(NIGHT.after(Instant.parse("2027-01-05T23:00:00Z")))
                .isEqualTo("2027-01-05T23:00:00Z");
    }

    @Test
    void a_midday_rest_ends_on_the_same_day() {
        var rest = hours("12:00", "14:00", "Asia/Urumqi");

        assertThat(rest.after(Instant.parse("2027-01-05T06:30:00Z")))
                .isEqualTo("2027-01-05T08:00:00Z");
        assertThat(rest.after(Instant.parse("2027-01-05T05:30:00Z")))
                .isEqualTo("2027-01-05T05:30:00Z");
    }

    /// Berlin changes its clocks twice a year.
    @Property
    void whatever_the_clocks_do_it_ends_within_a_day_and_outside_of_the_quiet_hours(
            @ForAll @LongRange(min = 1_800_000_000, max = 1_840_000_000) long second,
            @ForAll @IntRange(max = 23) int from,
            @ForAll @IntRange(max = 23) int to) {
        if (from == to) {
            return;
        }
        var hours =
                new QuietHours(
                        LocalTime.of(from, 0), LocalTime.of(to, 0), ZoneId.of("Europe/Berlin"));
        Instant at = Instant.ofEpochSecond(second);

        Instant end = hours.after(at);
        assertThat(end).isBetween(at, at.plusSeconds(25 * 3_600));
        assertThat(hours.after(end)).isEqualTo(end);
    }

    private static QuietHours hours(String from, String to, String zone) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
    }
}
