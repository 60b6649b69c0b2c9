package org.twogrids.cases.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.HangsIn;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.Risk;

/// A matter somebody answers for, from the first word on. It guards its own moves; each
/// returns the fact that goes into the journal.
@Entity
@Table(name = "cases")
public class Case extends MediatedCase {

    /// After so many refusals the coordinator rules.
    private static final int HOPS = 2;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Case() {}

    /// A case that has just been received and routed.
    Case(
            CaseId id,
            String number,
            Report report,
            SealedWords words,
            Place occurredIn,
            RoutingDecision decision,
            long directoryPosition,
            Instant receivedAt) {
        Track start = Track.startOf(report.category());
        this.id = id;
        this.number = number;
        this.version = 1;
        this.track = start.track();
        this.status = start.name();
        this.open = true;
        this.category = report.category().code();
        this.risk = RiskPolicy.of(report.category(), report.riskFactors());
        this.riskFactors = named(report.riskFactors());
        this.restricted = RiskPolicy.restricted(report.category(), report.riskFactors());
        this.personFirst = report.personFirst();
        this.words = words;
        this.occurrence = Occurrence.of(report, occurredIn);
        this.receivedAt = receivedAt;
        this.hangsIn = decision.anchor().hangsIn();
        this.directoryPosition = directoryPosition;
        this.reporter = report.reporter().id();
        this.reporterKind = report.reporter().kind();
        this.responsible = decision.responsible();
        this.aftercare = Aftercare.NONE;
        this.refusedBy = Set.of();
        this.admitted = Set.of();
        this.recused = Set.of();
        this.neighbours = Set.of();
        this.seated = Set.of();
        this.verifiers = Set.of();
        this.otherReporters = Set.of();
        this.representatives = List.of();
        show();
    }

    CaseFact.Opened opened(List<Deadline> deadlines) {
        return new CaseFact.Opened(
                reporterKind == Reporter.Kind.RESIDENT ? null : reporter,
                reporterKind,
                receivedAt,
                personFirst,
                responsible,
                deadlines);
    }

    CaseFact.Accepted accept(UUID by, Instant at) {
        move(Track.Move.ACCEPT);
        return new CaseFact.Accepted(by, at);
    }

    /// @param next who answers instead, as routing decided without those who have refused
    CaseFact.Refused refuse(
            UUID by, UUID note, RoutingDecision next, List<Deadline> deadlines, Instant at) {
        if (risk == Risk.RED) {
            throw new RedCannotBeRefused();
        }
        move(Track.Move.REFUSE);
        refusedBy = withRefusal(by);
        answer(next.responsible());
        return new CaseFact.Refused(by, at, note, responsible, deadlines);
    }

    CaseFact.HandedOver handOver(UUID by, @Nullable UUID team, UUID to, UUID note, Instant at) {
        move(Track.Move.HAND_OVER);
        answer(responsible.withHandler(team, to));
        return new CaseFact.HandedOver(by, at, note, responsible);
    }

    /// Another leader answers for it, at the same moment (M8).
    CaseFact.OwnerChanged handOwnership(UUID by, UUID to, UUID note, Instant at) {
        if (state().isOver()) {
            throw new IllegalMove(state(), Track.Move.HAND_OVER);
        }
        version++;
        answer(responsible.withOwner(to));
        return new CaseFact.OwnerChanged(by, at, note, responsible);
    }

    CaseFact.Overridden override(
            UUID by, @Nullable UUID team, UUID handler, UUID note, Instant at) {
        move(Track.Move.OVERRIDE);
        personFirst = personFirst && team == null;
        answer(responsible.withHandler(team, handler));
        return new CaseFact.Overridden(by, at, note, responsible);
    }

    CaseFact.Withdrawn withdraw(UUID by, UUID note, Instant at) {
        move(Track.Move.WITHDRAW);
        return new CaseFact.Withdrawn(by, at, note);
    }

    /// @param next who answers from now on for the return visit
    CaseFact.Settled settle(
            UUID by, UUID note, boolean publicOrder, Responsible next, Deadline visit, Instant at) {
        end(Track.Move.SETTLE, at);
        answer(next);
        return new CaseFact.Settled(by, at, note, publicOrder, next, List.of(visit));
    }

    public CaseFact.Failed fail(UUID by, UUID note, FailReason reason, Deadline visit, Instant at) {
        end(Track.Move.FAIL, at);
        return new CaseFact.Failed(by, at, note, reason, List.of(visit));
    }

    /// @param deadlines the return visit, the next promise, the court's confirmation
    public CaseFact.Agreed agree(
            UUID by, UUID agreement, boolean written, List<Deadline> deadlines, Instant at) {
        end(Track.Move.SETTLE, at);
        return new CaseFact.Agreed(by, at, agreement, written, deadlines);
    }

    /// @param next when the next promise is due; none where all are kept
    public CaseFact.PromiseChecked checked(
            UUID by, UUID note, UUID promise, String state, List<Deadline> next, Instant at) {
        version++;
        return new CaseFact.PromiseChecked(by, at, note, promise, state, next);
    }

    /// @param disposal how an incident was disposed of; null for a request
    CaseFact.Completed complete(
            UUID by, UUID note, @Nullable Disposal disposal, Deadline visit, Instant at) {
        end(Track.Move.COMPLETE, at);
        return new CaseFact.Completed(by, at, note, disposal, List.of(visit));
    }

    /// Each party has been heard in this round.
    ///
    /// @param next when the next round is due; none after the last one
    public CaseFact.Visited visited(UUID by, List<Deadline> next, Instant at) {
        version++;
        int round = aftercare.visitRound();
        aftercare = aftercare.visited();
        return new CaseFact.Visited(by, at, round, next);
    }

    public CaseFact.Closed close(UUID by, @Nullable UUID note, boolean archived, Instant at) {
        move(Track.Move.CLOSE);
        return new CaseFact.Closed(by, at, note, archived);
    }

    /// It has broken out again: the same people answer for it, and its clock runs anew.
    public CaseFact.Reopened reopen(UUID by, UUID note, List<Deadline> deadlines, Instant at) {
        move(Track.Move.REOPEN);
        return new CaseFact.Reopened(by, at, note, responsible, deadlines);
    }

    /// Something happened to a whistle slip.
    ///
    /// @param until when the unit was to answer it
    public CaseFact.Whistled whistle(
            UUID by,
            WhistleStep step,
            UUID slip,
            UUID unit,
            Instant until,
            @Nullable UUID note,
            Instant at) {
        version++;
        return new CaseFact.Whistled(by, at, step, slip, unit, until, note);
    }

    /// Somebody is not to handle it. Whoever is excluded never does again; where they handle it
    /// now, somebody else does at once.
    ///
    /// @param party who has asked for it; null where nobody had to
    /// @param next who answers from now on
    public CaseFact.Recused recuse(
            UUID by,
            UUID note,
            Recusal why,
            UUID member,
            @Nullable Integer party,
            Responsible next,
            Instant at) {
        if (!open || isVisited()) {
            throw new RecusalOver();
        }
        boolean replaced = !next.handler().equals(responsible.handler());
        if (replaced) {
            move(Track.Move.REROUTE);
        } else {
            version++;
        }
        if (why.excludes()) {
            recused = with(recused, member);
            leaveTeam(member);
        } else {
            neighbours = with(neighbours, member);
        }
        answer(next);
        return new CaseFact.Recused(by, at, note, why, member, party, replaced, responsible);
    }

    /// Follows the directory of today: the areas in which the place lies, and who answers there.
    CaseFact reroute(RoutingDecision decision, Responsible next, Instant at) {
        boolean newHandler = !next.handler().equals(responsible.handler());
        if (newHandler) {
            move(Track.Move.REROUTE);
        } else {
            version++;
        }
        HangsIn today = decision.anchor().hangsIn();
        boolean redrawn = !today.equals(hangsIn);
        hangsIn = today;
        answer(next);
        return redrawn
                ? new CaseFact.Reanchored(at, hangsIn.place(), responsible)
                : new CaseFact.Rerouted(at, responsible);
    }

    @Override
    void move(Track.Move move) {
        Track state = state();
        Track next = state.after(move).orElseThrow(() -> new IllegalMove(state, move));
        track = next.track();
        status = next.name();
        open = !next.isOver();
        version++;
        show(); // who sits in a mediation sees the case while it lasts
    }

    private void end(Track.Move move, Instant at) {
        move(move);
        aftercare = aftercare.ended(at);
        verifiers = Set.of();
    }

    @Override
    void answer(Responsible next) {
        responsible = next;
        show();
    }

    private void show() {
        reach = Visibility.of(this);
        barred = Visibility.barred(this);
    }

    Set<UUID> withRefusal(UUID member) {
        return with(refusedBy, member);
    }

    /// Whether one more refusal leaves the decision to the coordinator.
    boolean refusalLeadsToRuling() {
        return refusedBy.size() + 1 >= HOPS;
    }
}
