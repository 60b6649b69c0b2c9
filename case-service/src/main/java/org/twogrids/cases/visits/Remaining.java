package org.twogrids.cases.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twogrids.cases.agreements.AgreementDesk;
import org.twogrids.cases.cases.Aftercare;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.Track;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.cases.protection.Papers;
import org.twogrids.cases.slips.WhistleSlips;

/// What is left to do before a case can be closed. Within a transaction.
@ApplicationScoped
class Remaining {

    private final CaseGate gate;
    private final ReturnVisits visits;
    private final AgreementDesk agreements;
    private final Papers papers;
    private final WhistleSlips slips;
    private final DeadlinePolicy deadlines;

    Remaining(
            CaseGate gate,
            ReturnVisits visits,
            AgreementDesk agreements,
            Papers papers,
            WhistleSlips slips,
            DeadlinePolicy deadlines) {
        this.gate = gate;
        this.visits = visits;
        this.agreements = agreements;
        this.papers = papers;
        this.slips = slips;
        this.deadlines = deadlines;
    }

    /// Whether a leader could close it now, or put it away.
    void requireNothing(Case theCase) {
        requireNothingRuns(theCase);
        if (isVisited(theCase) && due(theCase).isPresent() && !isTried(theCase)) {
            throw new VisitsDue();
        }
    }

    /// @param archive whether it is put away without every visit
    void requireNothing(Case theCase, boolean archive) {
        requireNothingRuns(theCase);
        if (isVisited(theCase) && due(theCase).isPresent() && !(archive && isTried(theCase))) {
            throw archive ? new ArchivedTooSoon() : new VisitsDue();
        }
    }

    private void requireNothingRuns(Case theCase) {
        if (papers.protect(theCase)) {
            throw new StillProtected();
        }
        if (slips.areOpen(theCase)) {
            throw new SlipsOpen();
        }
        if (isVisited(theCase) && agreements.isSomethingPromised(theCase)) {
            throw new PromisesOpen();
        }
    }

    /// A hazard is not asked after but looked at.
    private static boolean isVisited(Case theCase) {
        return theCase.isVisited() && !(theCase.state() instanceof Track.Hazard);
    }

    private boolean isTried(Case theCase) {
        return VisitPolicy.isTriedEnough(
                visits.of(theCase.id()), theCase.aftercare(), waiting(theCase));
    }

    /// The parties who are still to be heard in this round.
    List<Integer> waiting(Case theCase) {
        return VisitPolicy.waiting(
                visits.of(theCase.id()), theCase.aftercare(), gate.parties(theCase));
    }

    /// The round that is due now; empty where the matter has not ended or the last round is
    /// over.
    Optional<Deadline> due(Case theCase) {
        return round(theCase, theCase.aftercare().visitRound());
    }

    Optional<Deadline> next(Case theCase) {
        return round(theCase, theCase.aftercare().visitRound() + 1);
    }

    private Optional<Deadline> round(Case theCase, int round) {
        Aftercare after = theCase.aftercare();
        Instant ended = after.endedAt();
        return ended == null || !theCase.isVisited()
                ? Optional.empty()
                : deadlines.laterVisit(
                        ended, round, theCase.state() == Track.Dispute.SETTLED, theCase.risk());
    }
}
