package org.twogrids.cases.agreements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.cases.cases.CaseFact;
import org.twogrids.cases.press.Printed;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// The paper of a written agreement, or the record of an oral one (People's Mediation Law art.
/// 28), made once when its text is fixed. Never changed; it lies sealed.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "agreement_paper")
class AgreementPaper {

    @Id private UUID agreement;
    private UUID caseId;
    private String number;
    private Instant madeAt;
    private int pages;
    private int lacking;
    private String sha256;
    private boolean tellsWhere;
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected AgreementPaper() {}

    /// @param lacking how many characters the typeface lacks
    /// @param tellsWhere whether addresses and telephone numbers stand on it
    AgreementPaper(Agreement of, Printed printed, int lacking, boolean tellsWhere, Sealer sealer) {
        this.agreement = of.id();
        this.caseId = of.caseId();
        this.number = of.number();
        this.madeAt = of.drawnUpAt();
        this.pages = printed.pages();
        this.lacking = lacking;
        this.sha256 = printed.sha256();
        this.tellsWhere = tellsWhere;
        this.content = sealer.seal(printed.pdf(), spot());
    }

    /// What the journal keeps of it.
    CaseFact.AgreementDrawn.Paper mark(Terms.Form form) {
        return new CaseFact.AgreementDrawn.Paper(
                number, sha256, lacking, form == Terms.Form.WRITTEN);
    }

    String number() {
        return number;
    }

    boolean tellsWhere() {
        return tellsWhere;
    }

    byte[] open(Sealer sealer) {
        return sealer.openBytes(content, spot());
    }

    private Spot spot() {
        return new Spot("agreement_paper", "content", agreement);
    }

    /// What is known of it without opening it.
    record Kept(UUID agreement, int pages, int lacking, String sha256) {}
}
