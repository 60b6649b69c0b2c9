package org.twogrids.cases.cases;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.twogrids.cases.routing.HangsIn;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;

/// Brings one open case up to the directory of today: it hangs in the areas in which its place lies
/// now, and nobody answers for it who has no office there. Where it occurred stays as it was.
@ApplicationScoped
class Rerouting {

    private final Cases cases;
    private final Directory directory;
    private final Routing routing;
    private final CaseRecorder recorder;
    private final MeterRegistry metrics;
    private final Clock clock;

    Rerouting(
            Cases cases,
            Directory directory,
            Routing routing,
            CaseRecorder recorder,
            MeterRegistry metrics,
            Clock clock) {
        this.cases = cases;
        this.directory = directory;
        this.routing = routing;
        this.recorder = recorder;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Nothing where place and people are still right.
    @Transactional
    void reroute(CaseId id) {
        Case theCase = cases.lock(id);
        if (!theCase.isOpen()) {
            return;
        }
        Instant now = clock.instant();
        DirectoryView view = directory.view();
        RoutingDecision decision = routing.today(theCase, view, now);
        HangsIn today = decision.anchor().hangsIn();
        InOffice office = new InOffice(view, today.areas(), theCase.responsible(), now);
        if (today.equals(theCase.hangsIn()) && office.all()) {
            return;
        }
        CaseFact fact = theCase.reroute(decision, office.replacing(decision.responsible()), now);
        cases.add(new RoutingEntry(id, decision, view.position(), now));
        recorder.record(theCase, fact);
        metrics.counter("cases.rerouted").increment();
    }
}
