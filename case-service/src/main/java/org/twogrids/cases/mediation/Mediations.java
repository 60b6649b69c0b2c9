package org.twogrids.cases.mediation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.NotMediating;
import org.twogrids.cases.cases.Redating;
import org.twogrids.cases.cases.Track;
import org.twogrids.cases.deadlines.Deadline;

/// The mediations of cases that have passed the gate.
@ApplicationScoped
class Mediations implements PanacheRepositoryBase<Mediation, UUID> {

    List<Mediation> of(CaseId id) {
        return list("caseId = ?1 order by id", id.value());
    }

    Optional<Mediation> running(CaseId id) {
        return find("caseId = ?1 and endedAt is null", id.value()).firstResultOptional();
    }

    void follow(@Observes Redating.Redated clock) {
        if (clock.deadline().kind() == Deadline.Kind.MEDIATE) {
            running(clock.id()).ifPresent(it -> it.endBy(clock.deadline().due()));
        }
    }

    /// The one under way; 409 where there is none.
    Mediation runningOf(Case theCase) {
        if (theCase.state() != Track.Dispute.MEDIATING) {
            throw new NotMediating();
        }
        return running(theCase.id()).orElseThrow(NotMediating::new);
    }

    /// Who sits in it from now on; whoever is not named leaves.
    void seat(
            Mediation running,
            Map<UUID, TeamPart> team,
            List<Integer> consents,
            UUID by,
            Instant at) {
        seats(List.of(running)).forEach(seat -> seat.leave(at));
        flush();
        team.forEach(
                (member, part) ->
                        getEntityManager()
                                .persist(new MediationSeat(running.id(), member, part, by, at)));
        running.helpersWanted(consents);
    }

    /// Whoever takes no part any more has no seat either.
    void leave(Mediation running, UUID member, Instant at) {
        seats(List.of(running)).stream()
                .filter(seat -> seat.member().equals(member))
                .forEach(seat -> seat.leave(at));
    }

    /// Seats that nobody has left.
    List<MediationSeat> seats(Collection<Mediation> held) {
        return getEntityManager()
                .createQuery(
                        "from MediationSeat where mediation in ?1 and leftAt is null"
                                + " order by part, id",
                        MediationSeat.class)
                .setParameter(1, held.stream().map(Mediation::id).toList())
                .getResultList();
    }

    List<MediationSession> sessions(Collection<Mediation> held) {
        return getEntityManager()
                .createQuery(
                        "from MediationSession where mediation in ?1 order by id",
                        MediationSession.class)
                .setParameter(1, held.stream().map(Mediation::id).toList())
                .getResultList();
    }

    void add(MediationSession session) {
        getEntityManager().persist(session);
    }
}
