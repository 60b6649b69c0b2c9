package org.twogrids.cases.protection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseId;

/// Letters and orders with what belongs to them, of cases that have passed the gate.
@ApplicationScoped
public class Papers implements PanacheRepositoryBase<Paper, UUID> {

    /// Whether somebody is protected by a letter or an order now.
    public boolean protect(Case theCase) {
        return of(theCase.id()).stream().anyMatch(Paper::isInForce);
    }

    List<Paper> of(CaseId id) {
        return list("caseId = ?1 order by id", id.value());
    }

    Optional<Paper> find(CaseId id, UUID paper) {
        return find("caseId = ?1 and id = ?2", id.value(), paper).firstResultOptional();
    }

    List<ProtectionVisit> visits(Collection<Paper> papers) {
        return getEntityManager()
                .createQuery(
                        "from ProtectionVisit where paper in ?1 order by id", ProtectionVisit.class)
                .setParameter(1, papers.stream().map(Paper::id).toList())
                .getResultList();
    }

    List<Referral> referrals(CaseId id) {
        return getEntityManager()
                .createQuery("from Referral where caseId = ?1 order by id", Referral.class)
                .setParameter(1, id.value())
                .getResultList();
    }

    @Nullable SealedContact contact(CaseId id) {
        return getEntityManager().find(SealedContact.class, id.value());
    }

    void choose(SealedContact contact) {
        getEntityManager().merge(contact);
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }
}
