package org.twogrids.notify.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.Kind;

/// What becomes of the alerts of whoever takes no part in the case any more (回避): they end, and
/// nobody answers less for the case because of that.
final class Exclusion {

    private Exclusion() {}

    /// Where somebody else of the chain has taken note nothing more is needed. Where they were
    /// asked in somebody's place, the one after them is asked at once. Where the clock was theirs,
    /// all that was told with it ends, so that whoever answers is told anew.
    ///
    /// @param all every alert of the same matter
    static List<AlertFact> from(List<Alert> all, CaseHeader header, Instant at) {
        List<AlertFact> facts = new ArrayList<>();
        for (Alert alert : all) {
            if (alert.isStanding() && header.isKeptFrom(alert.recipient())) {
                boolean asked = alert.counts();
                alert.end().ifPresent(facts::add);
                alert.timing().stop(); // that they took note calls nobody off any more
                if (asked) {
                    facts.addAll(goOnWithout(alert, all, at));
                }
            }
        }
        return facts;
    }

    private static List<AlertFact> goOnWithout(Alert excluded, List<Alert> all, Instant at) {
        List<Alert> others =
                all.stream()
                        .filter(other -> other.isStanding() && other.counts())
                        .filter(other -> other.behalf().equals(excluded.behalf()))
                        .toList();
        if (others.stream().anyMatch(other -> !other.isOpen())) {
            return List.of();
        }
        Optional<Alert> clock = others.stream().filter(excluded::follows).findFirst();
        if (clock.isEmpty()) {
            return others.stream().flatMap(other -> other.end().stream()).toList();
        }
        Timing timing = clock.get().timing();
        if (excluded.kind() == Kind.ESCALATION || timing.dueAt().isEmpty()) {
            timing.run(at);
        }
        return List.of();
    }
}
