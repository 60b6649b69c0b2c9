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
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private final PenaltyTrack penalty;
    private final Mediations mediations;
    private final Mediators mediators;
    private final MediablePolicy mediable;
    private final DeadlinePolicy deadlines;
    private final Catalog catalog;
    private final Idempotency idempotency;
    private final Sealer sealer;
    private final AccessLog log;
    private final MeterRegistry metrics;
    private final Clock clock;

    MediationDesk(
            CaseGate gate,
            CaseRecorder recorder,
            CaseNotes notes,
            PenaltyTrack penalty,
            Mediations mediations,
            Mediators mediators,
            MediablePolicy mediable,
            DeadlinePolicy deadlines,
            Catalog catalog,
            Idempotency idempotency,
            Sealer sealer,
            AccessLog log,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.notes = notes;
        this.penalty = penalty;
        this.mediations = mediations;
        this.mediators = mediators;
        this.mediable = mediable;
        this.deadlines = deadlines;
        this.catalog = catalog;
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
        theCase.requireMediableByLaw();
        mediable.require(category, theCase.personFirst());
        int parties = gate.parties(theCase);
        if (parties < 2) {
            throw new PartiesMissing();
        }
        Instant now = clock.instant();
        boolean publicOrder = mediable.isPublicOrder(category);
        MediationPolicy.requireWanted(wish, parties, isOfMinor(theCase), publicOrder);
        MediationPolicy.requireMediatorWanted(wish, theCase.neighbours().contains(caller.member()));
        Deadline due = deadlines.mediation(now);
        if (publicOrder) {
            List<Instant> ended = ended(id);
            Deadline second = ended.isEmpty() ? null : deadlines.secondMediation(ended.getLast());
            MediationPolicy.requirePublicOrder(
                    wish, caller.roles(), ended, second == null ? null : second.due(), now);
            due = second == null ? due : second;
        } else {
            MediationPolicy.requireMediator(caller.roles());
        }
        Mediation begun =
                new Mediation(id, caller.member(), publicOrder, wish.guardian(), now, due.due());
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
        if (running.publicOrder() && !ended(id).isEmpty()) {
            throw new Forbidden(Forbidden.Rule.ONCE_AND_AGAIN);
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
        if (!mediators.include(theCase, caller)) {
            throw new NotPermitted();
        }
        Mediation running = underWay(theCase);
        if (idempotency.isRepeated(
                caller.login(), key, Map.of("case", id.value(), "meeting", meeting))) {
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
    /// what else they may do (art. 26). What is of public order the police mediate once more,
    /// or handle by law (Procedures for administrative cases, art. 183 and 186).
    @Transactional
    Case fail(CaseId id, @Nullable String ifMatch, Failing why, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        if (!why.rightsExplained()) {
            throw new Forbidden(Forbidden.Rule.RIGHTS_AT_THE_END);
        }
        boolean publicOrder = mediable.isPublicOrder(catalog.require(theCase.category()));
        MediationPolicy.requireFitting(why, publicOrder);
        Instant now = clock.instant();
        UUID by = caller.member();
        UUID words = recorder.note(id, why.record());
        if (!publicOrder) {
            Deadline visit = deadlines.firstVisit(now);
            recorder.record(theCase, theCase.fail(by, words, why.reason(), visit, now));
        } else if (why.again()) {
            mediations.runningOf(theCase);
            MediationPolicy.requireOnceMore(why.reason(), ended(id).size());
            Deadline second = deadlines.secondMediation(now);
            recorder.record(theCase, theCase.onceMore(by, words, why.reason(), second, now));
        } else {
            penalty.take(theCase, by, words, why.reason());
        }
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
        return underWay(theCase).publicOrder();
    }

    /// What is agreed on under the eyes of the police is theirs to take down, and where a minor
    /// is involved the guardian is there. Within a transaction.
    ///
    /// @param guardian whether the guardian takes part, if not before
    public void requireAgreeable(Case theCase, boolean guardian, Caller caller) {
        Mediation running = mediations.runningOf(theCase);
        if (running.publicOrder()) {
            MediationPolicy.requirePolice(caller.roles());
        }
        if (guardian) {
            running.guardianCame();
        }
        MediationPolicy.requireGuardian(
                isOfMinor(theCase), running.guardian(), running.publicOrder());
    }

    private static boolean isOfMinor(Case theCase) {
        return theCase.factors().contains(RiskFactor.MINOR);
    }

    /// The one under way. Where there must never be one the problem names the rule: nobody sits
    /// down together or agrees on anything about a crime or violence at home.
    private Mediation underWay(Case theCase) {
        theCase.requireMediableByLaw();
        mediable.require(catalog.require(theCase.category()), false);
        return mediations.runningOf(theCase);
    }

    /// When the mediations of a case ended that are over.
    private List<Instant> ended(CaseId id) {
        return mediations.of(id).stream()
                .map(Mediation::endedAt)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /// What was held; its words for those who answer for the case, those of a caucus for its
    /// mediators alone.
    @Transactional
    Seen read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        List<Mediation> held = mediations.of(id);
        List<MediationSession> sessions = mediations.sessions(held);
        boolean answers = notes.mayRead(theCase, caller);
        boolean mediates = mediators.include(theCase, caller);
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

    record Seen(List<Mediation> mediations, List<MediationSeat> seats, List<Told> sessions) {}

    /// @param words null where they are not for the caller
    record Told(MediationSession session, MediationSession.@Nullable Words words) {}
}
