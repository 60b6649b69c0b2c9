package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.Deadline.Kind;

/// Which clocks run after a fact, in the words of the guide: taking on ends the wait for it,
/// the end of a matter ends all that was to lead to it, and what is over waits for nothing.
final class ExpectedClocks {

    private static final Set<Kind> JOURNEY =
            Set.of(
                    Kind.ACCEPT,
                    Kind.RULE,
                    Kind.SETTLE,
                    Kind.MEDIATE,
                    Kind.PROMISE,
                    Kind.CONFIRM,
                    Kind.RETURN_VISIT);

    private ExpectedClocks() {}

    static void follow(Map<Kind, Instant> clocks, CaseFact fact) {
        switch (fact) {
            case CaseFact.Opened f -> start(clocks, f.deadlines());
            case CaseFact.Accepted _ -> clocks.remove(Kind.ACCEPT);
            case CaseFact.Refused f -> start(clocks, f.deadlines());
            case CaseFact.HandedOver _ -> clocks.remove(Kind.RULE);
            case CaseFact.Overridden _ ->
                    clocks.keySet().removeAll(Set.of(Kind.RULE, Kind.MEDIATE));
            case CaseFact.MediationBegun f -> start(clocks, f.deadlines());
            case CaseFact.MediationExtended f -> start(clocks, f.deadlines());
            case CaseFact.Settled f -> only(clocks, f.deadlines());
            case CaseFact.Agreed f -> only(clocks, f.deadlines());
            case CaseFact.Failed f -> only(clocks, f.deadlines());
            case CaseFact.Completed f -> only(clocks, f.deadlines());
            case CaseFact.Reopened f -> only(clocks, f.deadlines());
            case MediationFact.Penalised f -> only(clocks, f.deadlines());
            case MediationFact.OnceMore f -> start(clocks, f.deadlines());
            case CaseFact.Visited f -> {
                clocks.remove(Kind.RETURN_VISIT);
                start(clocks, f.deadlines());
            }
            case CaseFact.Recategorised f -> {
                clocks.keySet().removeAll(f.anew() ? JOURNEY : Set.of(Kind.SETTLE));
                start(clocks, f.deadlines());
            }
            case CaseFact.Reassessed f -> start(clocks, f.deadlines());
            case CaseFact.RiskConfirmed f -> start(clocks, f.deadlines());
            case CaseFact.Withdrawn _ -> clocks.clear();
            case CaseFact.Closed _ -> clocks.clear();
            default -> {}
        }
    }

    private static void only(Map<Kind, Instant> clocks, List<Deadline> deadlines) {
        clocks.keySet().removeAll(JOURNEY);
        start(clocks, deadlines);
    }

    private static void start(Map<Kind, Instant> clocks, List<Deadline> deadlines) {
        deadlines.forEach(it -> clocks.put(it.kind(), it.due()));
    }
}
