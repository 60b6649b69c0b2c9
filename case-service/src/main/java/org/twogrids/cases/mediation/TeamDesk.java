package org.twogrids.cases.mediation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.TeamTemplates;
import org.twogrids.kernel.events.Role;

/// Brings people together for a mediation (组团调处): proposed by the template of the category,
/// decided by whoever leads it.
@ApplicationScoped
class TeamDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Mediations mediations;
    private final TeamTemplates templates;
    private final Directory directory;
    private final MeterRegistry metrics;
    private final Clock clock;

    TeamDesk(
            CaseGate gate,
            CaseRecorder recorder,
            Mediations mediations,
            TeamTemplates templates,
            Directory directory,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.mediations = mediations;
        this.templates = templates;
        this.directory = directory;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// For whoever answers for the case, before mediation begins and while it lasts. Nothing is
    /// stored.
    @Transactional
    TeamProposal propose(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        CaseGate.requireAnswering(theCase, caller);
        return TeamProposal.of(
                directory.view(),
                theCase,
                templates.of(theCase.category()).stream().findFirst().orElse(null),
                clock.instant());
    }

    /// Whoever leads names who sits there from now on; those who are not named leave.
    @Transactional
    Case assemble(CaseId id, @Nullable String ifMatch, TeamWish wish, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        CaseGate.requireHandler(theCase, caller);
        Mediation running = mediations.runningOf(theCase);
        Map<UUID, TeamPart> seats = wish.seats();
        Instant now = clock.instant();
        seats.forEach((member, part) -> requireAble(theCase, member, part, now));
        MediationPolicy.requireHelpersWanted(
                !wish.helpers().isEmpty(), wish.consents(), gate.parties(theCase));
        List<Integer> consents =
                wish.helpers().isEmpty() ? List.of() : wish.consents().stream().sorted().toList();
        mediations.seat(running, seats, consents, caller.member(), now);
        recorder.record(
                theCase,
                theCase.assemble(
                        caller.member(),
                        running.id(),
                        wish.mediators(),
                        wish.secretary(),
                        wish.helpers(),
                        consents,
                        now));
        metrics.counter("cases.teams").increment();
        return theCase;
    }

    private void requireAble(Case theCase, UUID member, TeamPart part, Instant at) {
        String field =
                switch (part) {
                    case MEDIATOR -> "mediators";
                    case SECRETARY -> "secretary";
                    case HELPER -> "helpers";
                };
        if (member.equals(theCase.responsible().handler())) {
            throw new SeatedTwice(field);
        }
        if (theCase.recused().contains(member)) {
            throw new ExcludedMember(field);
        }
        List<String> areas = theCase.hangsIn().areas();
        var view = directory.view();
        boolean works =
                view.postingsOf(member, at).stream()
                        .filter(posting -> posting.role() != Role.AUDITOR)
                        .anyMatch(posting -> areas.contains(posting.area()));
        boolean sits =
                view.teamsOver(areas, at).stream().anyMatch(view.teamsOf(member, at)::contains);
        if (view.member(member, at).isEmpty() || !(works || sits)) {
            throw new UnableMember(field);
        }
    }
}
