package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.policy.ChannelPolicy.Turn;

class ChannelPolicyTest {

    private static final Instant NOW = Instant.parse("2027-01-05T02:00:00Z");
    private static final List<Channel> ALL = List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL);

    @Test
    void red_goes_through_all_channels_within_two_minutes() {
        assertThat(ChannelPolicy.turns(Risk.RED, ALL, NOW))
                .containsExactly(
                        new Turn(Channel.SMS, 0, NOW),
                        new Turn(Channel.VOICE, 1, NOW.plusSeconds(40)),
                        new Turn(Channel.EMAIL, 2, NOW.plusSeconds(80)));
        assertThat(ChannelPolicy.turns(Risk.RED, List.of(Channel.EMAIL, Channel.VOICE), NOW))
                .allSatisfy(
                        turn -> assertThat(turn.due()).isBefore(NOW.plus(Duration.ofMinutes(2))));
    }

    @Test
    void else_the_first_channel_goes_and_the_others_wait_for_it_to_fail() {
        assertThat(ChannelPolicy.turns(Risk.ORANGE, ALL, NOW))
                .containsExactly(new Turn(Channel.SMS, 0, NOW), new Turn(Channel.EMAIL, 1, null));
    }

    @Test
    void no_telephone_rings_but_for_red() {
        assertThat(ChannelPolicy.turns(Risk.YELLOW, List.of(Channel.VOICE), NOW)).isEmpty();
    }
}
