package org.twogrids.cases.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;

/// What waits for a second person, of cases that have passed the gate.
@ApplicationScoped
class CategoryDoubts implements PanacheRepositoryBase<CategoryDoubt, UUID> {

    Optional<CategoryDoubt> of(CaseId id) {
        return findByIdOptional(id.value());
    }

    /// The newest word counts.
    void raise(CategoryDoubt doubt) {
        deleteById(doubt.caseId().value());
        flush();
        persist(doubt);
    }

    void settle(CaseId id) {
        deleteById(id.value());
    }
}
