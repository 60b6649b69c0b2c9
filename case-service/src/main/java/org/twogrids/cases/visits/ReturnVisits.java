package org.twogrids.cases.visits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;

@ApplicationScoped
class ReturnVisits implements PanacheRepositoryBase<ReturnVisit, UUID> {

    /// Every visit of a case that has passed the gate, the first one first.
    List<ReturnVisit> of(CaseId id) {
        return list("caseId = ?1 order by id", id.value());
    }
}
