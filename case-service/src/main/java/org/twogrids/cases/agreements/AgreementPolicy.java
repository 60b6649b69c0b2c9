package org.twogrids.cases.agreements;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Forbidden;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.cases.deadlines.DeadlinePolicy;

/// When an agreement binds (People's Mediation Law art. 28 to 30), and what it must not ask for.
final class AgreementPolicy {

    /// A fee for mediation, by whatever name.
    private static final Pattern FEE = Pattern.compile("调解(员|服务|手续|工作)*的?(费|报酬|酬金|劳务)");

    private AgreementPolicy() {}

    /// Nobody is bound by what they have not agreed on, and each promise has somebody who makes it.
    static void require(Terms agreed, int parties) {
        if (!agreed.allAgree()) {
            throw new Forbidden(Forbidden.Rule.PARTY_REFUSES);
        }
        if (agreed.promises().stream().anyMatch(pledge -> pledge.party() >= parties)) {
            throw new UnknownParty("party");
        }
    }

    /// People's mediators take no fee (art. 4): nobody promises to pay for it.
    static void requireFree(Terms agreed) {
        if (agreed.promises().stream().anyMatch(pledge -> FEE.matcher(pledge.what()).find())) {
            throw new Forbidden(Forbidden.Rule.FREE_OF_CHARGE);
        }
    }

    /// Whether the hands of all parties, the mediator's and the seal are on it.
    static boolean isComplete(Set<Integer> signed, int parties) {
        Set<Integer> needed =
                new HashSet<>(IntStream.range(0, parties).boxed().collect(Collectors.toSet()));
        needed.add(Agreement.MEDIATOR);
        needed.add(Agreement.SEAL);
        return signed.containsAll(needed);
    }

    /// Thirty days from its effect the parties may ask the court together to confirm it (art. 33);
    /// null where they may not, or not yet.
    static @Nullable Instant confirmBy(Agreement drawn, DeadlinePolicy deadlines) {
        Instant effective = drawn.effectiveAt();
        return effective == null || !drawn.confirmable() || drawn.form() == Terms.Form.ORAL
                ? null
                : deadlines.confirmation(effective);
    }
}
