package org.twogrids.cases.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Area;

/// Each minute: open cases whose responsible people have left office get new ones. And once after
/// each redraw of the areas, also one that was announced for a later hour, every open case is held
/// against them: those whose place lies elsewhere now are re-anchored.
@ApplicationScoped
class RerouteRound {

    private static final int PAGE = 2_000;
    private static final Logger LOG = Logger.getLogger(RerouteRound.class);

    private final Cases cases;
    private final Ledger ledger;
    private final Rerouting rerouting;
    private final Directory directory;
    private final Clock clock;

    /// The areas that the open cases were last held against; none after a start, since boundaries
    /// may have moved meanwhile.
    private volatile Map<String, Area.Period> drawn = Map.of();

    private volatile Set<CaseId> failed = Set.of();

    RerouteRound(
            Cases cases, Ledger ledger, Rerouting rerouting, Directory directory, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.rerouting = rerouting;
        this.directory = directory;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!directory.isLoaded()) {
            return;
        }
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        Set<CaseId> suspects = new LinkedHashSet<>(failed);
        suspects.addAll(QuarkusTransaction.requiringNew().call(() -> unattended(view, now)));
        Map<String, Area.Period> today = view.areasInForce(now);
        if (!today.equals(drawn)) {
            suspects.addAll(misplaced(view, now));
        }
        failed = reroute(suspects);
        drawn = today;
    }

    /// Those that could not be re-routed: the next round tries them again.
    private Set<CaseId> reroute(Set<CaseId> suspects) {
        Set<CaseId> left = new LinkedHashSet<>();
        for (CaseId id : suspects) {
            try {
                rerouting.reroute(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Case %s could not be re-routed; the next round tries again", id);
                left.add(id);
            }
        }
        return left;
    }

    /// Cases of each group of people and areas of which somebody has left.
    private List<CaseId> unattended(DirectoryView view, Instant now) {
        return ledger.groups().stream()
                .filter(group -> !new InOffice(view, group.areas(), group.responsible(), now).all())
                .flatMap(group -> cases.openOf(group.responsible()).stream())
                .distinct()
                .toList();
    }

    /// Reads what hangs where and nothing else, page by page, so that no transaction is long.
    private List<CaseId> misplaced(DirectoryView view, Instant now) {
        List<CaseId> found = new ArrayList<>();
        List<Cases.Hanging> page = page(Cases.Hanging.BEFORE_ALL);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(hanging -> hanging.isMisplaced(view, now))
                    .map(Cases.Hanging::id)
                    .forEach(found::add);
            page = page(page.getLast().id());
        }
        return found;
    }

    private List<Cases.Hanging> page(CaseId after) {
        return QuarkusTransaction.requiringNew().call(() -> cases.hanging(after, PAGE));
    }
}
