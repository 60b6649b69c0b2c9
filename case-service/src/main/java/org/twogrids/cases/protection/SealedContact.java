package org.twogrids.cases.protection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// What the victim has chosen, sealed; the newest choice counts.
@Entity
@Table(name = "protection_contact")
class SealedContact {

    @Id private UUID caseId;
    private byte[] number;
    private byte[] hours;
    private byte[] codeWord;
    private byte @Nullable [] note;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected SealedContact() {}

    SealedContact(CaseId caseId, ChosenContact chosen, Sealer sealer) {
        this.caseId = caseId.value();
        this.number = sealer.seal(chosen.number(), spot("number"));
        this.hours = sealer.seal(chosen.from() + "/" + chosen.to(), spot("hours"));
        this.codeWord = sealer.seal(chosen.codeWord(), spot("code_word"));
        String words = chosen.note();
        this.note = words == null ? null : sealer.seal(words, spot("note"));
    }

    ChosenContact open(Sealer sealer) {
        String span = sealer.open(hours, spot("hours"));
        int slash = span.indexOf('/');
        return new ChosenContact(
                sealer.open(number, spot("number")),
                LocalTime.parse(span.substring(0, slash)),
                LocalTime.parse(span.substring(slash + 1)),
                sealer.open(codeWord, spot("code_word")),
                note == null ? null : sealer.open(note, spot("note")));
    }

    private Spot spot(String column) {
        return new Spot("protection_contact", column, caseId);
    }
}
