package org.twogrids.cases.mediation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.Redating;
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
