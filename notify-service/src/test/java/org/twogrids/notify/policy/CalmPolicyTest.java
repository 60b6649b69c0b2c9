package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twogrids.notify.policy.CalmPolicy.Limits;
import org.twogrids.notify.policy.CalmPolicy.Plan;

class CalmPolicyTest {

    private static final Instant NOW = at("2027-01-05T10:00");
    private static final Limits LIMITS = new Limits(4, Duration.ofMinutes(10), 3);

    @Test
    void a_few_go_each_by_itself() {
        assertThat(plan(List.of("a", "b"), List.of()).messages())
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void many_at_once_go_as_one() {
        assertThat(plan(List.of("a", "b", "c"), List.of()).messages())
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void what_there_is_no_room_for_goes_as_one_with_the_last_that_there_is() {
        var sent = List.of(NOW.minusSeconds(3), NOW.minusSeconds(2), NOW.minusSeconds(1));

        assertThat(plan(List.of("a", "b"), sent).messages()).containsExactly(List.of("a", "b"));
    }

    @Test
    void who_has_had_enough_has_the_rest_when_the_earliest_is_long_enough_ago() {
        var sent =
                List.of(
                        NOW.minusSeconds(400),
                        NOW.minusSeconds(300),
                        NOW.minusSeconds(200),
                        NOW.minusSeconds(100));

        Plan<String> plan = plan(List.of("a", "b"), sent);
        assertThat(plan.messages()).isEmpty();
        assertThat(plan.held()).containsExactly("a", "b");
        assertThat(plan.until()).isEqualTo(NOW.plusSeconds(200));
    }

    @Test
    void what_is_long_enough_ago_counts_no_more() {
        var past = NOW.minus(Duration.ofMinutes(10));

        assertThat(
                        plan(
                                        List.of("a"),
                                        List.of(
                                                past,
                                                past.minusSeconds(1),
                                                past.minusSeconds(2),
                                                past.minusSeconds(3)))
                                .held())
                .isEmpty();
    }

    @Test
    void in_a_pause_everything_waits_for_its_end() {
        Instant end = NOW.plusSeconds(90);

        Plan<String> plan = CalmPolicy.plan(List.of("a"), List.of(), LIMITS, end, NOW);
        assertThat(plan.held()).containsExactly("a");
        assertThat(plan.until()).isEqualTo(end);
    }

    private static Plan<String> plan(List<String> due, List<Instant> sent) {
        return CalmPolicy.plan(due, sent, LIMITS, NOW, NOW);
    }
}
