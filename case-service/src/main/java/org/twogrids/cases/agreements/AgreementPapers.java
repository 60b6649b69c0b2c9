package org.twogrids.cases.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;

/// Papers of agreements and what came back signed, of cases that have passed the gate.
@ApplicationScoped
class AgreementPapers implements PanacheRepositoryBase<AgreementPaper, UUID> {

    Optional<AgreementPaper> find(CaseId id, UUID agreement) {
        return find("caseId = ?1 and agreement = ?2", id.value(), agreement).firstResultOptional();
    }

    Optional<SignedPaper> signed(CaseId id, UUID agreement, UUID scan) {
        return getEntityManager()
                .createQuery(
                        "from SignedPaper where caseId = ?1 and agreement = ?2 and id = ?3",
                        SignedPaper.class)
                .setParameter(1, id.value())
                .setParameter(2, agreement)
                .setParameter(3, scan)
                .getResultStream()
                .findFirst();
    }

    /// What is known of the papers of a case, without the papers.
    List<AgreementPaper.Kept> kept(CaseId id) {
        return getEntityManager()
                .createQuery(
                        "select agreement, pages, lacking, sha256 from AgreementPaper"
                                + " where caseId = ?1",
                        AgreementPaper.Kept.class)
                .setParameter(1, id.value())
                .getResultList();
    }

    /// The same of what came back signed, as it came.
    List<SignedPaper.Kept> signed(CaseId id) {
        return getEntityManager()
                .createQuery(
                        "select id, agreement, type, size, sha256, takenBy, takenAt"
                                + " from SignedPaper where caseId = ?1 order by id",
                        SignedPaper.Kept.class)
                .setParameter(1, id.value())
                .getResultList();
    }

    void add(SignedPaper scan) {
        getEntityManager().persist(scan);
    }
}
