package org.twogrids.notify.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.twogrids.kernel.events.CaseHeader;

/// The cases this service has heard of. Whoever changes a case's alerts locks its row here first.
@ApplicationScoped
public class SeenCases implements PanacheRepositoryBase<SeenCase, UUID> {

    /// Locks the case and takes the header in; false where it is no newer than what is known.
    boolean follow(UUID caseId, CaseHeader header) {
        SeenCase known = findById(caseId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known.follow(header);
        }
        persist(new SeenCase(caseId, header));
        return true;
    }

    /// The case, locked; empty while somebody else is at it.
    public Optional<SeenCase> lockIfFree(UUID caseId) {
        return find("caseId", caseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }
}
