package org.twogrids.notify.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void it_waits_three_times_as_long_after_each_try() {
        assertThat(Backoff.after(1, 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(2, 0.5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(Backoff.after(3, 0.5)).isEqualTo(Duration.ofSeconds(45));
        assertThat(Backoff.after(9, 0.5)).isEqualTo(Duration.ofMinutes(5));
    }

    @Property
    void chance_makes_it_a_fifth_shorter_or_longer_at_most(
            @ForAll @IntRange(min = 1, max = 50) int tries,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        double even = Backoff.after(tries, 0.5).toMillis();

        assertThat((double) Backoff.after(tries, chance).toMillis())
                .isBetween(even * 0.79, even * 1.21);
    }
}
