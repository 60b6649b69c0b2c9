package org.twogrids.cases.linking;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.assessment.Reappraisal;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.MatterOver;
import org.twogrids.cases.cases.MoreParties;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.web.Idempotency;

/// Two cases that belong together: linked where both live on, merged where they are one matter.
/// Whoever does it answers for both.
@ApplicationScoped
class LinkDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final CaseLinks links;
    private final MoreParties parties;
    private final Reappraisal reappraisal;
    private final Catalog catalog;
    private final Idempotency idempotency;
    private final MeterRegistry metrics;
    private final Clock clock;

    LinkDesk(
            CaseGate gate,
            CaseRecorder recorder,
            CaseLinks links,
            MoreParties parties,
            Reappraisal reappraisal,
            Catalog catalog,
            Idempotency idempotency,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.links = links;
        this.parties = parties;
        this.reappraisal = reappraisal;
        this.catalog = catalog;
        this.idempotency = idempotency;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Both live on, and each shows the other to whoever may see it.
    @Transactional
    Case link(
            CaseId id,
            @Nullable String ifMatch,
            @Nullable String key,
            CaseId to,
            String reason,
            Caller caller) {
        Sent sent = new Sent("link", id.toString(), to.toString(), reason);
        if (idempotency.isRepeated(caller.login(), key, sent)) {
            return gate.within(id, caller);
        }
        CaseGate.Two both = answeredFor(id, ifMatch, to, caller);
        if (both.one().state().isOver() || isGone(both.other())) {
            throw new MatterOver();
        }
        if (links.areRelated(id, to)) {
            throw new AlreadyLinked();
        }
        Instant now = clock.instant();
        UUID here = recorder.note(id, reason);
        UUID there = recorder.note(to, reason);
        keep(CaseLink.Kind.RELATED, both, here, there, caller);
        recorder.record(both.one(), both.one().link(caller.member(), here, to, now));
        recorder.record(both.other(), both.other().link(caller.member(), there, id, now));
        return both.one();
    }

    /// They do not belong together after all. What was merged or split stays so.
    @Transactional
    Case unlink(
            CaseId id,
            @Nullable String ifMatch,
            @Nullable String key,
            UUID link,
            String reason,
            Caller caller) {
        Sent sent = new Sent("unlink", id.toString(), link.toString(), reason);
        if (idempotency.isRepeated(caller.login(), key, sent)) {
            return gate.within(id, caller);
        }
        gate.within(id, caller);
        CaseLink tie = links.require(id, link);
        CaseGate.Two both = answeredFor(id, ifMatch, new CaseId(tie.otherEnd(id)), caller);
        Instant now = clock.instant();
        tie.end(now);
        UUID here = recorder.note(id, reason);
        UUID there = recorder.note(both.other().id(), reason);
        recorder.record(
                both.one(), both.one().unlink(caller.member(), here, both.other().id(), now));
        recorder.record(both.other(), both.other().unlink(caller.member(), there, id, now));
        return both.one();
    }

    /// It was flagged twice: the case goes on in the other one. Its people, its journal, what was
    /// added and attached, and whoever reported it are reached from there; its alerts and clocks
    /// end. The other one is as urgent as both, due as early as either, and for as few as either.
    @Transactional
    Case merge(
            CaseId id,
            @Nullable String ifMatch,
            @Nullable String key,
            CaseId into,
            String reason,
            Caller caller) {
        Sent sent = new Sent("merge", id.toString(), into.toString(), reason);
        if (idempotency.isRepeated(caller.login(), key, sent)) {
            return gate.within(id, caller);
        }
        CaseGate.Two both = answeredFor(id, ifMatch, into, caller);
        Case ends = both.one();
        Case goesOn = both.other();
        List<Deadline> running = gate.deadlines(ends);
        MergePolicy.require(
                ends,
                catalog.require(ends.category()),
                running,
                goesOn,
                catalog.require(goesOn.category()));
        Instant now = clock.instant();
        UUID here = recorder.note(id, reason);
        UUID there = recorder.note(into, reason);
        recorder.record(
                goesOn,
                goesOn.takeIn(
                        ends,
                        caller.member(),
                        there,
                        MergePolicy.earlier(running, gate.deadlines(goesOn)),
                        now));
        reappraisal.add(goesOn, ends.factors(), there);
        if (!goesOn.risk().atLeast(ends.risk())) {
            throw new LessUrgent();
        }
        parties.add(goesOn, gate.people(ends));
        gate.mergedInto(ends).forEach(earlier -> earlier.goOnIn(goesOn));
        recorder.record(ends, ends.mergeInto(goesOn, caller.member(), here, now));
        keep(CaseLink.Kind.MERGED, both, here, there, caller);
        metrics.counter("cases.merged").increment();
        return ends;
    }

    private CaseGate.Two answeredFor(
            CaseId id, @Nullable String ifMatch, CaseId other, Caller caller) {
        if (id.equals(other)) {
            throw new SameCase();
        }
        CaseGate.Two both = gate.lockedBoth(id, ifMatch, other, caller);
        CaseGate.requireAnswering(both.one(), caller);
        CaseGate.requireAnswering(both.other(), caller);
        return both;
    }

    private void keep(CaseLink.Kind kind, CaseGate.Two both, UUID here, UUID there, Caller caller) {
        links.persist(
                new CaseLink(
                        Ids.next(),
                        kind,
                        new CaseLink.End(both.one().id(), here),
                        new CaseLink.End(both.other().id(), there),
                        caller.member(),
                        clock.instant()));
    }

    /// A closed case may be of use to another one; what was taken back or goes on elsewhere is not.
    private static boolean isGone(Case other) {
        return other.isWithdrawn() || other.mergedInto() != null;
    }

    /// What an idempotency key stands for.
    private record Sent(String what, String id, String other, String reason) {}
}
