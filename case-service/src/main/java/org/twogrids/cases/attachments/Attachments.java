package org.twogrids.cases.attachments;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;

/// Attachments of cases that have passed the gate.
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    private static final String OF_THE_MATTER =
            "caseId = ?1 or caseId in (select c.id.value from Case c where c.mergedInto = ?1)";

    /// Those of the case and of what was merged into it, the first first.
    List<Attachment> of(CaseId id) {
        return list(OF_THE_MATTER + " order by id", id.value());
    }

    long countOf(CaseId id) {
        return count("caseId", id.value());
    }

    Optional<Attachment> find(CaseId id, UUID attachment) {
        return find("(" + OF_THE_MATTER + ") and id = ?2", id.value(), attachment)
                .firstResultOptional();
    }

    /// Those of the ids that have a row.
    Set<UUID> known(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id from Attachment where id in ?1", UUID.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(toSet());
    }
}
