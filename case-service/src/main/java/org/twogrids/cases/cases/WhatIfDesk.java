package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.cases.deadlines.Owed;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Reach;
import org.twogrids.kernel.events.Risk;

/// Where a matter would go, and why: the decision of a flag, without the flag. Nothing is stored,
/// no number is taken, nobody is told.
@ApplicationScoped
class WhatIfDesk {

    private final Routing routing;
    private final DeadlinePolicy deadlines;
    private final Directory directory;
    private final Clock clock;

    WhatIfDesk(Routing routing, DeadlinePolicy deadlines, Directory directory, Clock clock) {
        this.routing = routing;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
    }

    /// Only of places in the caller's areas: the answer names who holds office there.
    Answer ask(Report asked, Caller caller) {
        Reach mine = caller.reach();
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        Risk risk = RiskPolicy.of(asked.category(), asked.riskFactors());
        RoutingDecision decision = routing.first(asked, risk, view, now);
        if (!mine.touches(decision.anchor().hangsIn().areas().stream().map(Reach::area).toList())) {
            throw new PlaceOutOfReach();
        }
        return new Answer(
                decision,
                risk,
                RiskPolicy.restricted(asked.category(), asked.riskFactors()),
                deadlines.onReceipt(
                        asked.category(), risk, Owed.of(true, decision.isDispatched(), true), now),
                view,
                now);
    }

    /// @param view the directory that it was decided by
    record Answer(
            RoutingDecision decision,
            Risk risk,
            boolean restricted,
            List<Deadline> deadlines,
            DirectoryView view,
            Instant at) {}
}
