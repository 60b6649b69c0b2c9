package org.twogrids.cases.mediation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Forbidden;
import org.twogrids.cases.cases.MediablePolicy;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.Idempotency;
import org.twogrids.kernel.web.NotPermitted;

/// Mediation as the handler leads it: begun with the consent of all, meeting by meeting, ended
/// by an agreement or without one.
@ApplicationScoped
public class MediationDesk {

    /// A clock of a phone may run ahead that far.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final CaseNotes notes;
    private final Mediations mediations;
    private final MediablePolicy mediable;
    private final DeadlinePolicy deadlines;
    private final Catalog catalog;
    private final Directory directory;
    private final Idempotency idempotency;
    private final Sealer sealer;
    private final AccessLog log;
    private final MeterRegistry metrics;
    private final Clock clock;

    MediationDesk(
            CaseGate gate,
            CaseRecorder recorder,
            CaseNotes notes,
            Mediations mediations,
            MediablePolicy mediable,
            DeadlinePolicy deadlines,
            Catalog catalog,
            Directory directory,
            Idempotency idempotency,
            Sealer sealer,
            AccessLog log,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.notes = notes;
        this.mediations = mediations;
        this.mediable = mediable;
        this.deadlines = deadlines;
        this.catalog = catalog;
        this.directory = directory;
        this.idempotency = idempotency;
        this.sealer = sealer;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// All parties agree to it and know their rights; a month's clock starts.
    @Transactional
    Case begin(CaseId id, @Nullable String ifMatch, Beginning wish, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        Category category = catalog.require(theCase.category());
        mediable.require(category, theCase.personFirst());
        int parties = gate.parties(theCase);
        if (parties < 2) {
            throw new PartiesMissing();
        }
        Instant now = clock.instant();
        boolean publicOrder = mediable.isPublicOrder(category);
        boolean minor = theCase.riskFactors().contains(RiskFactor.MINOR.name());
        MediationPolicy.requireWanted(wish, parties, minor && !publicOrder);
        MediationPolicy.requireMediatorWanted(wish, theCase.neighbours().contains(caller.member()));
        if (publicOrder) {
            List<Instant> ended =
                    mediations.of(id).stream()
                            .map(Mediation::endedAt)
                            .filter(Objects::nonNull)
                            .toList();
            Instant latest = ended.isEmpty() ? null : deadlines.secondMediation(ended.getLast());
            MediationPolicy.requirePublicOrder(wish, caller.roles(), minor, ended, latest, now);
        }
        Deadline due = deadlines.mediation(now);
        Mediation begun = new Mediation(id, caller.member(), publicOrder, now, due.due());
        recorder.record(theCase, theCase.mediate(caller.member(), begun.id(), due, now));
        end(theCase); // one that an override cut short
        mediations.flush();
        mediations.persist(begun);
        metrics.counter("cases.mediations", "publicOrder", String.valueOf(publicOrder)).increment();
        return theCase;
    }

    /// A month more, where all parties wish it.
    @Transactional
    Case extend(
            CaseId id, @Nullable String ifMatch, boolean allAgree, String reason, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        Mediation running = mediations.runningOf(theCase);
        if (!allAgree || running.extended()) {
            throw new Forbidden(Forbidden.Rule.ONE_MONTH);
        }
        Deadline due = deadlines.mediation(running.endsBy());
        running.extend(due.due());
        recorder.record(
                theCase,
                theCase.extend(caller.member(), recorder.note(id, reason), due, clock.instant()));
        return theCase;
    }

    /// Records a meeting that was held.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    @Transactional
    void met(CaseId id, Meeting meeting, @Nullable String key, Caller caller) {
        Case theCase = gate.locked(id, caller);
        if (!isMediator(theCase, caller)) {
            throw new NotPermitted();
        }
        Mediation running = mediations.runningOf(theCase);
        if (key != null && isRepeated(id, meeting, key, caller)) {
            return;
        }
        MediationPolicy.requireProper(meeting, gate.parties(theCase));
        Instant now = clock.instant();
        OffsetDateTime said = meeting.heldAt();
        Instant at = said == null ? now : said.toInstant();
        if (at.isAfter(now.plus(TOLERANCE)) || at.isBefore(running.begunAt().minus(TOLERANCE))) {
            throw new NotDuringMediation();
        }
        var session = new MediationSession(running.id(), meeting, at, caller.member(), sealer);
        mediations.add(session);
        recorder.record(
                theCase, theCase.met(caller.member(), session.id(), session.consents(), now));
        metrics.counter("cases.sessions", "kind", meeting.kind().name()).increment();
    }

    /// Ends mediation without an agreement: whoever refuses ends it (art. 23), and all are told
    /// what else they may do (art. 26).
    @Transactional
    Case fail(CaseId id, @Nullable String ifMatch, Failing why, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        if (!why.rightsExplained()) {
            throw new Forbidden(Forbidden.Rule.RIGHTS_AT_THE_END);
        }
        Instant now = clock.instant();
        recorder.record(
                theCase,
                theCase.fail(
                        caller.member(),
                        recorder.note(id, why.record()),
                        why.reason(),
                        deadlines.firstVisit(now),
                        now));
        end(theCase);
        metrics.counter("cases.failed", "reason", why.reason().name()).increment();
        return theCase;
    }

    /// The running mediation is over, with whatever outcome. Within a transaction.
    public void end(Case theCase) {
        mediations.running(theCase.id()).ifPresent(running -> running.end(clock.instant()));
    }

    /// Whether it is the police who mediate. Within a transaction.
    public boolean isPublicOrder(Case theCase) {
        return mediations.runningOf(theCase).publicOrder();
    }

    /// What was held; its words for those who answer for the case, those of a caucus for its
    /// mediators alone.
    @Transactional
    Seen read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        List<Mediation> held = mediations.of(id);
        List<MediationSession> sessions = mediations.sessions(held);
        boolean answers = notes.mayRead(theCase, caller);
        boolean mediates = isMediator(theCase, caller);
        Predicate<MediationSession> readable =
                it -> it.kind() == Meeting.Kind.CAUCUS ? mediates : answers || mediates;
        if (sessions.stream().anyMatch(readable)) {
            log.append(caller.member(), "case/" + id, "mediation", List.of("records"));
        }
        return new Seen(
                held,
                mediations.seats(held),
                sessions.stream()
                        .map(it -> new Told(it, readable.test(it) ? it.words(sealer) : null))
                        .toList());
    }

    /// The handler, somebody with a seat in the team that has the case, or one of those who were
    /// brought together for it; not whoever only helps.
    private boolean isMediator(Case theCase, Caller caller) {
        UUID team = theCase.responsible().team();
        return theCase.responsible().handler().equals(caller.member())
                || (team != null
                        && !theCase.recused().contains(caller.member())
                        && directory
                                .view()
                                .teamsOf(caller.member(), clock.instant())
                                .contains(team))
                || sits(theCase, caller);
    }

    private boolean sits(Case theCase, Caller caller) {
        return caller.mayKnowParties()
                && mediations
                        .running(theCase.id())
                        .map(running -> mediations.seats(List.of(running)))
                        .orElse(List.of())
                        .stream()
                        .anyMatch(
                                seat ->
                                        seat.part() != TeamPart.HELPER
                                                && seat.member().equals(caller.member()));
    }

    private boolean isRepeated(CaseId id, Meeting meeting, String key, Caller caller) {
        UUID mine = Ids.next();
        return !idempotency
                .claim(caller.login(), key, Map.of("case", id.value(), "meeting", meeting), mine)
                .equals(mine);
    }

    record Seen(List<Mediation> mediations, List<MediationSeat> seats, List<Told> sessions) {}

    /// @param words null where they are not for the caller
    record Told(MediationSession session, MediationSession.@Nullable Words words) {}
}
