package org.twogrids.cases.cases;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/// What the parties of a case put their hands to.
@MappedSuperclass
abstract class SignedCase extends ProtectedCase {

    /// A written agreement is on paper and waits for its signatures.
    public CaseFact.AgreementDrawn drawn(
            UUID by, UUID agreement, CaseFact.AgreementDrawn.Paper paper, Instant at) {
        version++;
        return new CaseFact.AgreementDrawn(by, at, agreement, paper);
    }

    /// The record of what was settled on the spot is on paper: nothing else changes with it.
    public CaseFact.AgreementDrawn recorded(
            UUID by, UUID agreement, CaseFact.AgreementDrawn.Paper paper, Instant at) {
        return new CaseFact.AgreementDrawn(by, at, agreement, paper);
    }

    public CaseFact.AgreementSigned signed(UUID by, UUID agreement, Instant at) {
        version++;
        return new CaseFact.AgreementSigned(by, at, agreement);
    }

    /// A page of it came back signed: one more proof, nothing else changes.
    public CaseFact.PaperReturned returned(
            UUID by, UUID agreement, String number, String sha256, Instant at) {
        return new CaseFact.PaperReturned(by, at, agreement, number, sha256);
    }
}
