package org.twogrids.cases.linking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Report;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Somebody whom an addition names, sealed: kept as it was said, whether or not they are among the
/// parties of the case.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "case_addition_person")
class NamedPerson {

    @Id private UUID id;
    private UUID addition;
    private short ordinal;
    private byte @Nullable [] name;
    private byte @Nullable [] phone;
    private byte @Nullable [] address;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected NamedPerson() {}

    NamedPerson(UUID addition, int ordinal, Report.Person person, Sealer sealer) {
        this.id = Ids.next();
        this.addition = addition;
        this.ordinal = (short) ordinal;
        this.name = seal(person.name(), "name", sealer);
        this.phone = seal(person.phone(), "phone", sealer);
        this.address = seal(person.address(), "address", sealer);
    }

    UUID addition() {
        return addition;
    }

    Report.Person open(Sealer sealer) {
        return new Report.Person(
                open(name, "name", sealer),
                open(phone, "phone", sealer),
                open(address, "address", sealer));
    }

    private byte @Nullable [] seal(@Nullable String text, String column, Sealer sealer) {
        return text == null
                ? null
                : sealer.seal(text, new Spot("case_addition_person", column, id));
    }

    private @Nullable String open(byte @Nullable [] sealed, String column, Sealer sealer) {
        return sealed == null
                ? null
                : sealer.open(sealed, new Spot("case_addition_person", column, id));
    }
}
