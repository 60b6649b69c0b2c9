package org.twogrids.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyTimeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SetClock clock = new SetClock();
    private final SteadyTime time = new SteadyTime(clock, clock, () -> Duration.ofMinutes(5));
    private final Instant start = clock.instant();

    @Test
    void small_steps_of_the_clock_are_followed_however_often() {
        for (int step = 0; step < 10; step++) {
            clock.jump(Duration.ofSeconds(50));
            assertThat(time.now()).isEqualTo(clock.instant());
        }
        clock.pass(Duration.ofDays(100)); // nobody asked for so long

        assertThat(time.isSteady()).isTrue();
        assertThat(time.degraded()).isEmpty();
        assertThat(time.now()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3D", "-P3D", "PT61S", "-PT61S"})
    void after_a_jump_time_goes_on_from_before_until_the_clock_is_back(Duration jump) {
        clock.jump(jump);
        assertThat(time.isSteady()).isFalse();
        clock.pass(MINUTE);

        assertThat(time.now()).isEqualTo(start.plus(MINUTE));
        assertThat(time.jumpedAt()).contains(start);
        assertThat(time.degraded().orElseThrow()).contains("clock: has jumped at " + start);

        clock.jump(jump.negated());
        assertThat(time.isSteady()).isTrue();
        assertThat(time.now()).isEqualTo(start.plus(MINUTE)).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3D", "-P3D"})
    void a_clock_that_has_run_evenly_for_a_while_is_believed(Duration jump) {
        clock.jump(jump);
        time.now();
        clock.pass(Duration.ofMinutes(4));
        assertThat(time.isSteady()).isFalse();
        clock.pass(MINUTE);

        assertThat(time.isSteady()).isTrue();
        assertThat(time.now()).isEqualTo(start.plus(jump).plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_clock_that_jumps_again_has_not_run_evenly() {
        clock.jump(Duration.ofDays(3));
        time.now();
        clock.pass(Duration.ofMinutes(4));
        clock.jump(Duration.ofHours(1));
        time.now();
        clock.pass(Duration.ofMinutes(4));

        assertThat(time.isSteady()).isFalse();
        assertThat(time.now()).isEqualTo(start.plus(Duration.ofMinutes(8)));
        assertThat(time.jumpedAt()).contains(start);
    }
}
