package org.twogrids.notify.policy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Risk;

/// Within which time something must follow in a case once somebody has taken note of it, by risk;
/// a risk without one asks for nothing.
public record FollowTimes(Map<Risk, Duration> within) {

    public static final FollowTimes NONE = new FollowTimes(Map.of());

    public FollowTimes {
        within = Map.copyOf(within);
    }

    /// @param wanted what a policy says; null for what is usual for the risk
    public Optional<Duration> of(@Nullable Duration wanted, Risk risk) {
        return Optional.ofNullable(wanted == null ? within.get(risk) : wanted);
    }
}
