package org.twogrids.notify.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Occasion;

/// What the policy says of one alert.
///
/// @param occasion by which its policy is found again; null of a post, which has none
/// @param acknowledgeBy until when to take note
/// @param channels names of those that its message may take; null for all
/// @param followWithin seconds within which something must follow in the case once somebody has
///     taken note; null where nothing must
@Embeddable
record Terms(
        @Enumerated(EnumType.STRING) @Nullable Occasion occasion,
        Instant acknowledgeBy,
        @Column(columnDefinition = "text[]") @Nullable List<String> channels,
        @Nullable Long followWithin) {

    static Terms of(
            Occasion occasion,
            Instant acknowledgeBy,
            @Nullable List<Channel> channels,
            Optional<Duration> followWithin) {
        return new Terms(
                occasion,
                acknowledgeBy,
                channels == null ? null : channels.stream().map(Channel::name).toList(),
                followWithin.map(Duration::toSeconds).orElse(null));
    }

    Occasion ofACase() {
        return Objects.requireNonNull(occasion, "a post has no policy");
    }

    /// Of the channels on offer those that the message may take; for red the others come after.
    List<Channel> channels(Risk risk, List<Channel> offered) {
        List<String> named = channels;
        if (named == null) {
            return offered;
        }
        var first = named.stream().map(Channel::valueOf).filter(offered::contains);
        return risk == Risk.RED
                ? Stream.concat(first, offered.stream()).distinct().toList()
                : first.toList();
    }

    /// When taking note is no longer enough; empty where it always is.
    Optional<Instant> lapse(Instant acknowledgedAt) {
        return Optional.ofNullable(followWithin).map(acknowledgedAt::plusSeconds);
    }
}
