package org.twogrids.notify.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.time.SteadyTime;
import org.twogrids.notify.alerts.AlertDesk;
import org.twogrids.notify.alerts.Alerts;
import org.twogrids.notify.alerts.PostDesk;
import org.twogrids.notify.cases.SeenCases;
import org.twogrids.notify.staffing.SeenGaps;

/// Each second, whatever is due. Nothing is kept in memory: a restart forgets nothing, and replicas
/// pass over what another is at. A case that fails is tried again with the next round and holds up
/// no other. While the clock has jumped nobody is asked in anybody's place.
@ApplicationScoped
class EscalationRound {

    private static final int BATCH = 500;
    private static final int TOGETHER = 50;
    private static final Logger LOG = Logger.getLogger(EscalationRound.class);

    private final Alerts alerts;
    private final SeenCases cases;
    private final AlertDesk desk;
    private final SeenGaps gaps;
    private final PostDesk posts;
    private final Directory directory;
    private final SteadyTime time;

    EscalationRound(
            Alerts alerts,
            SeenCases cases,
            AlertDesk desk,
            SeenGaps gaps,
            PostDesk posts,
            Directory directory,
            SteadyTime time) {
        this.alerts = alerts;
        this.cases = cases;
        this.desk = desk;
        this.gaps = gaps;
        this.posts = posts;
        this.directory = directory;
        this.time = time;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (directory.view().position() == 0 || !time.isSteady()) {
            return; // an unread directory knows nobody: every step would seem empty
        }
        List<UUID> due =
                QuarkusTransaction.requiringNew().call(() -> alerts.casesDue(time.now(), BATCH));
        attend(due);
        QuarkusTransaction.requiringNew()
                .call(() -> alerts.gapsDue(time.now(), BATCH))
                .forEach(this::attendPost);
    }

    /// A pair may end while nothing happens to the cases.
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeBackCopies() {
        DirectoryView view = directory.view();
        if (view.position() == 0) {
            return;
        }
        Instant now = time.now();
        List<UUID> outlived =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        alerts.pairs().stream()
                                                .filter(pair -> !isInForce(pair, view, now))
                                                .flatMap(
                                                        pair ->
                                                                alerts
                                                                        .casesOf(pair, BATCH)
                                                                        .stream())
                                                .toList());
        attend(outlived);
    }

    private static boolean isInForce(Alerts.Pair pair, DirectoryView view, Instant at) {
        return view.mentorOf(pair.apprentice(), at).filter(pair.mentor()::equals).isPresent();
    }

    /// Many go together, since of each alone the commit costs most. Where one of them fails, each
    /// goes alone.
    private void attend(List<UUID> due) {
        for (int from = 0; from < due.size(); from += TOGETHER) {
            List<UUID> some = due.subList(from, Math.min(from + TOGETHER, due.size()));
            try {
                attendTogether(some);
            } catch (RuntimeException e) {
                LOG.debugf(e, "Not together: %s", some);
                some.forEach(this::attendAlone);
            }
        }
    }

    private void attendAlone(UUID caseId) {
        try {
            attendTogether(List.of(caseId));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The alerts of case %s wait for the next round", caseId);
        }
    }

    private void attendTogether(List<UUID> some) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                desk.attend(
                                        cases.lockFree(some).stream()
                                                .map(
                                                        it ->
                                                                new AlertDesk.Known(
                                                                        it.caseId(),
                                                                        it.header(),
                                                                        it.progress()))
                                                .toList()));
    }

    private void attendPost(UUID gap) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> gaps.lockIfFree(gap).ifPresent(known -> posts.attend(known.post())));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The alerts of post %s wait for the next round", gap);
        }
    }
}
