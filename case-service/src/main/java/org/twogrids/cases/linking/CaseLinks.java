package org.twogrids.cases.linking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;

/// Links of cases that have passed the gate.
@ApplicationScoped
class CaseLinks implements PanacheRepositoryBase<CaseLink, UUID> {

    /// Those in force, the first first.
    List<CaseLink> of(CaseId id) {
        return list("one = ?1 or other = ?1 order by id", id.value()).stream()
                .filter(CaseLink::isInForce)
                .toList();
    }

    /// One in force.
    CaseLink require(CaseId id, UUID link) {
        return of(id).stream()
                .filter(it -> it.id().equals(link))
                .findFirst()
                .orElseThrow(LinkNotFound::new);
    }

    boolean areRelated(CaseId one, CaseId other) {
        return of(one).stream()
                .anyMatch(
                        it ->
                                it.kind() == CaseLink.Kind.RELATED
                                        && it.otherEnd(one).equals(other.value()));
    }
}
