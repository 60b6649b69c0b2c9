package org.twogrids.notify.deliveries;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.ChannelPolicy;
import org.twogrids.notify.policy.ChannelPolicy.Turn;
import org.twogrids.notify.preferences.Preference;
import org.twogrids.notify.preferences.Preferences;

/// Which channels an alert takes: what the installation has, what the policy leaves of that, what
/// the person wants, in this order.
@ApplicationScoped
public class Ways {

    private final Lanes lanes;
    private final Preferences preferences;

    Ways(Lanes lanes, Preferences preferences) {
        this.lanes = lanes;
        this.preferences = preferences;
    }

    /// The turns of each, were it made known at the instant.
    public Map<Alert, List<Turn>> turns(Collection<Alert> alerts, Instant at) {
        Set<UUID> people = alerts.stream().map(Alert::recipient).collect(Collectors.toSet());
        Map<UUID, Preference> wishes = preferences.of(people);
        Map<Alert, List<Turn>> turns = new HashMap<>();
        alerts.forEach(
                alert ->
                        turns.put(
                                alert,
                                turns(alert, requireNonNull(wishes.get(alert.recipient())), at)));
        return turns;
    }

    private List<Turn> turns(Alert alert, Preference wish, Instant at) {
        List<Channel> offered = lanes.channels();
        List<Channel> open = alert.channels(offered);
        Risk risk = alert.kind().heardAs(alert.about().risk());
        Instant leaves = alert.kind().leavesAt(at);
        Instant from = wish.digest().map(digest -> digest.after(risk, leaves)).orElse(leaves);
        return ChannelPolicy.turns(risk, open, wanted(wish, open, offered), wish.quiet(), from);
    }

    /// In the person's order; who wants none of those that the policy leaves has the policy's.
    private static List<Channel> wanted(
            Preference wish, List<Channel> open, List<Channel> offered) {
        List<Channel> wanted = wish.channels(open);
        return wanted.isEmpty() && !wish.channels(offered).isEmpty() ? open : wanted;
    }
}
