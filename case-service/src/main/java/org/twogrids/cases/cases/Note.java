package org.twogrids.cases.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// A reason somebody gave in own words, sealed.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "case_note")
class Note {

    @Id private UUID id;
    private UUID caseId;
    private byte[] text;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Note() {}

    Note(CaseId caseId, String text, Sealer sealer) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.text = sealer.seal(text, spot());
    }

    UUID id() {
        return id;
    }

    String open(Sealer sealer) {
        return sealer.open(text, spot());
    }

    private Spot spot() {
        return new Spot("case_note", "text", id);
    }
}
