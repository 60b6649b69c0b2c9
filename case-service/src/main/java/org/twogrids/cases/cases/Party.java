package org.twogrids.cases.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Somebody involved in a case, sealed; found again only by blind index.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "case_party")
class Party {

    @Id private UUID id;
    private UUID caseId;
    private short ordinal;
    private byte @Nullable [] name;
    private byte @Nullable [] phone;
    private byte @Nullable [] address;
    private byte @Nullable [] phoneIndex;
    private byte @Nullable [] nameIndex;
    private byte @Nullable [] addressIndex;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Party() {}

    Party(CaseId caseId, int ordinal, Report.Person person, Sealer sealer, BlindIndex index) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.ordinal = (short) ordinal;
        this.name = seal(person.name(), "name", sealer);
        this.phone = seal(person.phone(), "phone", sealer);
        this.address = seal(person.address(), "address", sealer);
        this.phoneIndex = person.phone() == null ? null : index.of("phone", person.phone());
        this.nameIndex = person.name() == null ? null : index.of("name", person.name());
        this.addressIndex = person.address() == null ? null : index.of("address", person.address());
    }

    UUID caseId() {
        return caseId;
    }

    Report.Person open(Sealer sealer) {
        return new Report.Person(
                open(name, "name", sealer),
                open(phone, "phone", sealer),
                open(address, "address", sealer));
    }

    private byte @Nullable [] seal(@Nullable String text, String column, Sealer sealer) {
        return text == null ? null : sealer.seal(text, new Spot("case_party", column, id));
    }

    private @Nullable String open(byte @Nullable [] sealed, String column, Sealer sealer) {
        return sealed == null ? null : sealer.open(sealed, new Spot("case_party", column, id));
    }
}
