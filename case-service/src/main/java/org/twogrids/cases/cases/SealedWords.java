package org.twogrids.cases.cases;

import jakarta.persistence.Embeddable;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// What was said of a case, sealed to its row.
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // bytes at rest, never compared
record SealedWords(byte[] title, byte[] narrative) {

    static SealedWords of(CaseId id, Report report, Sealer sealer) {
        return new SealedWords(
                sealer.seal(report.title(), spot(id, "title")),
                sealer.seal(report.story(), spot(id, "narrative")));
    }

    boolean isErased() {
        return narrative.length == 0;
    }

    String title(CaseId id, Sealer sealer) {
        return sealer.open(title, spot(id, "title"));
    }

    String narrative(CaseId id, Sealer sealer) {
        return sealer.open(narrative, spot(id, "narrative"));
    }

    private static Spot spot(CaseId id, String column) {
        return new Spot("cases", column, id.value());
    }
}
