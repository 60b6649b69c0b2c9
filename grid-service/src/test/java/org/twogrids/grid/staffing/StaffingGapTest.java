package org.twogrids.grid.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;

/// When something is said of a gap.
class StaffingGapTest {

    /// A Monday, nine in the morning in Beijing.
    private static final Instant NINE = Instant.parse("2026-05-04T01:00:00Z");

    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final UUID HOLDER = new UUID(0, 1);
    private static final List<String> PATH = List.of("110101910000P01", "110101910000");

    private final StaffingGap gap = new StaffingGap(new UUID(0, 9), vacantSince(NINE), NINE);

    @Test
    void a_change_of_hands_takes_its_time() {
        assertThat(at(NINE, vacantSince(NINE))).isEmpty();
        assertThat(gap.cover(PATH, NINE.plusSeconds(60))).as("nobody was told").isEmpty();
    }

    @Test
    void a_vacancy_is_said_once_a_day_from_eight_in_the_morning_on() {
        assertThat(at(minutes(15), vacantSince(NINE)))
                .contains(
                        new StaffingEvent.Vacant(
                                new UUID(0, 9),
                                PATH.getFirst(),
                                Role.COMMUNITY_OFFICER,
                                PATH,
                                NINE,
                                HOLDER,
                                minutes(15)));
        assertThat(at(minutes(16), vacantSince(NINE))).isEmpty();
        assertThat(at(hours(22), vacantSince(NINE))).as("seven in the morning").isEmpty();
        assertThat(at(hours(23), vacantSince(NINE))).as("eight").isPresent();
        assertThat(at(hours(24), vacantSince(NINE))).isEmpty();
        assertThat(gap.cover(PATH, hours(25))).containsInstanceOf(StaffingEvent.Covered.class);
    }

    @Test
    void an_end_that_comes_near_is_said_each_week_and_the_vacancy_the_moment_it_begins() {
        Gap ahead = vacantSince(hours(24 * 10));
        assertThat(at(hours(1), ahead)).containsInstanceOf(StaffingEvent.Expiring.class);
        assertThat(at(hours(24 * 6), ahead)).isEmpty();
        assertThat(at(hours(24 * 7), ahead)).containsInstanceOf(StaffingEvent.Expiring.class);
        assertThat(at(hours(24 * 10), ahead)).containsInstanceOf(StaffingEvent.Vacant.class);
        assertThat(at(hours(24 * 10 + 1), ahead)).isEmpty();
    }

    private Optional<StaffingEvent> at(Instant now, Gap seen) {
        return gap.follow(seen, PATH, GRACE, now);
    }

    private static Gap vacantSince(Instant since) {
        return new Gap(PATH.getFirst(), Role.COMMUNITY_OFFICER, since, HOLDER);
    }

    private static Instant minutes(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static Instant hours(int hours) {
        return NINE.plus(Duration.ofHours(hours));
    }
}
