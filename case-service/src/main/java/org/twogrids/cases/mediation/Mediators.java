package org.twogrids.cases.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.twogrids.cases.cases.Case;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;

/// Who records what is held in a mediation, and reads what was said there.
@ApplicationScoped
class Mediators {

    private final Mediations mediations;
    private final Directory directory;
    private final Clock clock;

    Mediators(Mediations mediations, Directory directory, Clock clock) {
        this.mediations = mediations;
        this.directory = directory;
        this.clock = clock;
    }

    /// The handler, somebody with a seat in the team that has the case, or one of those who
    /// were brought together for it; not whoever only helps.
    boolean include(Case theCase, Caller caller) {
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
}
