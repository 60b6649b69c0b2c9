package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.policy.ChannelPolicy.Turn;

class ChannelPolicyTest {

    private static final Instant NOW = Instant.parse("2027-01-05T02:00:00Z");
    private static final List<Channel> ALL = List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL);

    @Test
    void a_push_counts_for_nothing_and_what_comes_after_it_follows_within_two_minutes() {
        List<Channel> order = List.of(Channel.PUSH, Channel.SMS, Channel.VOICE, Channel.EMAIL);
        assertThat(turns(Risk.RED, order))
                .containsExactly(
                        new Turn(Channel.PUSH, 0, NOW, NOW),
                        new Turn(Channel.SMS, 1, NOW, NOW.plusSeconds(30)),
                        new Turn(Channel.VOICE, 2, NOW, NOW.plusSeconds(60)),
                        new Turn(Channel.EMAIL, 3, NOW, NOW.plusSeconds(90)));
        assertThat(turns(Risk.ORANGE, order))
                .containsExactly(
                        new Turn(Channel.PUSH, 0, NOW, NOW),
                        new Turn(Channel.SMS, 1, NOW, NOW.plus(Duration.ofMinutes(2))),
                        new Turn(Channel.EMAIL, 2, NOW, null));
    }

    @Test
    void red_goes_through_all_channels_within_two_minutes() {
        assertThat(turns(Risk.RED, ALL))
                .containsExactly(
                        new Turn(Channel.SMS, 0, NOW, NOW),
                        new Turn(Channel.VOICE, 1, NOW, NOW.plusSeconds(40)),
                        new Turn(Channel.EMAIL, 2, NOW, NOW.plusSeconds(80)));
        assertThat(turns(Risk.RED, List.of(Channel.EMAIL, Channel.VOICE)))
                .allSatisfy(
                        turn -> assertThat(turn.due()).isBefore(NOW.plus(Duration.ofMinutes(2))));
    }

    @Test
    void else_the_first_channel_goes_and_the_others_wait_for_it_to_fail() {
        assertThat(turns(Risk.ORANGE, ALL))
                .containsExactly(
                        new Turn(Channel.SMS, 0, NOW, NOW), new Turn(Channel.EMAIL, 1, NOW, null));
    }

    @Test
    void no_telephone_rings_but_for_red() {
        assertThat(turns(Risk.YELLOW, List.of(Channel.VOICE))).isEmpty();
    }

    @Test
    void red_takes_the_channels_too_that_somebody_would_rather_not_have() {
        assertThat(
                        ChannelPolicy.turns(
                                Risk.RED, ALL, List.of(Channel.EMAIL), Optional.empty(), NOW))
                .extracting(Turn::channel)
                .containsExactly(Channel.EMAIL, Channel.SMS, Channel.VOICE);
        assertThat(
                        ChannelPolicy.turns(
                                Risk.ORANGE, ALL, List.of(Channel.EMAIL), Optional.empty(), NOW))
                .extracting(Turn::channel)
                .containsExactly(Channel.EMAIL);
    }

    @Test
    void quiet_hours_hold_everything_back_but_red() {
        var quiet =
                Optional.of(
                        new QuietHours(
                                LocalTime.of(9, 0), LocalTime.of(12, 0), DirectoryView.ZONE));

        assertThat(ChannelPolicy.turns(Risk.ORANGE, ALL, ALL, quiet, NOW).getFirst().due())
                .isEqualTo(Instant.parse("2027-01-05T04:00:00Z"));
        assertThat(ChannelPolicy.turns(Risk.RED, ALL, ALL, quiet, NOW).getFirst().due())
                .isEqualTo(NOW);
    }

    private static List<Turn> turns(Risk risk, List<Channel> wanted) {
        return ChannelPolicy.turns(risk, wanted, wanted, Optional.empty(), NOW);
    }
}
