package org.twogrids.cases.agreements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// A page of the signed paper as it came back: the proof beside the signatures. Never changed; it
/// lies sealed.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "signed_paper")
class SignedPaper {

    @Id private UUID id;
    private UUID caseId;
    private UUID agreement;

    @Enumerated(EnumType.STRING)
    private Scan.Type type;

    private int size;
    private String sha256;
    private UUID takenBy;
    private Instant takenAt;
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected SignedPaper() {}

    SignedPaper(UUID id, Agreement of, Scan scan, UUID takenBy, Instant takenAt, Sealer sealer) {
        this.id = id;
        this.caseId = of.caseId();
        this.agreement = of.id();
        this.type = scan.type();
        this.size = scan.file().length;
        this.sha256 = scan.sha256();
        this.takenBy = takenBy;
        this.takenAt = takenAt;
        this.content = sealer.seal(scan.file(), spot());
    }

    Scan.Type type() {
        return type;
    }

    byte[] open(Sealer sealer) {
        return sealer.openBytes(content, spot());
    }

    private Spot spot() {
        return new Spot("signed_paper", "content", id);
    }

    /// What is known of it without opening it.
    record Kept(
            UUID id,
            UUID agreement,
            Scan.Type type,
            int size,
            String sha256,
            UUID takenBy,
            Instant takenAt) {}
}
