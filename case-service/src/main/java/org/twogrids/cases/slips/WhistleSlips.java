package org.twogrids.cases.slips;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseId;

/// Whistle slips of cases that have passed the gate.
@ApplicationScoped
public class WhistleSlips implements PanacheRepositoryBase<WhistleSlip, UUID> {

    /// Whether a unit still owes an answer.
    public boolean areOpen(Case theCase) {
        return of(theCase.id()).stream().anyMatch(WhistleSlip::isOpen);
    }

    List<WhistleSlip> of(CaseId id) {
        return list("caseId = ?1 order by id", id.value());
    }

    Optional<WhistleSlip> find(CaseId id, UUID slip) {
        return find("caseId = ?1 and id = ?2", id.value(), slip).firstResultOptional();
    }
}
