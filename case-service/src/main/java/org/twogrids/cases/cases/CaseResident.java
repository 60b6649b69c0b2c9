package org.twogrids.cases.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// The resident who has reported a case, sealed. Beside the parties, so that whoever reads those
/// does not learn who spoke up.
@Entity
@Table(name = "case_resident")
class CaseResident {

    @Id private UUID caseId;
    private byte @Nullable [] name;
    private byte @Nullable [] phone;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected CaseResident() {}

    CaseResident(CaseId caseId, Reporter.Resident resident, Sealer sealer) {
        this.caseId = caseId.value();
        this.name = seal(resident.name(), "name", sealer);
        this.phone = seal(resident.phone(), "phone", sealer);
    }

    Reporter.Resident open(Sealer sealer) {
        return new Reporter.Resident(open(name, "name", sealer), open(phone, "phone", sealer));
    }

    private byte @Nullable [] seal(@Nullable String text, String column, Sealer sealer) {
        return text == null ? null : sealer.seal(text, new Spot("case_resident", column, caseId));
    }

    private @Nullable String open(byte @Nullable [] sealed, String column, Sealer sealer) {
        return sealed == null
                ? null
                : sealer.open(sealed, new Spot("case_resident", column, caseId));
    }
}
