package org.twogrids.cases.residents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseId;

/// All slips, and the cases they stand for. A slip opens no other case.
@ApplicationScoped
class Slips implements PanacheRepositoryBase<ResidentSlip, UUID> {

    Optional<CaseId> idOf(byte[] token) {
        return find("token", token).firstResultOptional().map(slip -> new CaseId(slip.caseId()));
    }

    Case of(CaseId id) {
        return getEntityManager()
                .createQuery("select c from Case c where c.id = ?1", Case.class)
                .setParameter(1, id)
                .getSingleResult();
    }
}
