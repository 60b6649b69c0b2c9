package org.twogrids.cases.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;

/// Each minute: open cases whose responsible people have left office get new ones.
@ApplicationScoped
class RerouteRound {

    private static final Logger LOG = Logger.getLogger(RerouteRound.class);

    private final Cases cases;
    private final CaseDesk desk;
    private final Directory directory;
    private final Clock clock;

    RerouteRound(Cases cases, CaseDesk desk, Directory directory, Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!directory.isLoaded()) {
            return;
        }
        for (CaseId id : QuarkusTransaction.requiringNew().call(this::suspects)) {
            try {
                desk.reroute(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Case %s could not be re-routed; the next round tries again", id);
            }
        }
    }

    /// Cases of each group of people and areas of which somebody has left: the groups are few,
    /// whatever the number of cases.
    private List<CaseId> suspects() {
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        return cases.groups().stream()
                .filter(group -> !new InOffice(view, group.areas(), group.responsible(), now).all())
                .flatMap(group -> cases.openOf(group.responsible()).stream())
                .distinct()
                .toList();
    }
}
