package org.twogrids.cases.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;

/// Agreements and promises of cases that have passed the gate.
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    List<Agreement> of(CaseId id) {
        return list("caseId = ?1 order by id", id.value());
    }

    Optional<Agreement> find(CaseId caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId.value(), id).firstResultOptional();
    }

    List<Promise> promises(CaseId id) {
        return getEntityManager()
                .createQuery("from Promise where caseId = ?1 order by due, id", Promise.class)
                .setParameter(1, id.value())
                .getResultList();
    }

    void add(Promise promise) {
        getEntityManager().persist(promise);
    }
}
