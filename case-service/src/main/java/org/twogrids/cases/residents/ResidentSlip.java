package org.twogrids.cases.residents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;

/// By what a resident finds the own report again. Its word is known by its keyed hash alone.
@Entity
@SuppressWarnings("UnusedVariable") // the hash is only written and searched for
@Table(name = "resident_slip")
class ResidentSlip {

    @Id private UUID caseId;
    private byte[] token;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected ResidentSlip() {}

    ResidentSlip(CaseId caseId, byte[] token) {
        this.caseId = caseId.value();
        this.token = token;
    }

    UUID caseId() {
        return caseId;
    }
}
