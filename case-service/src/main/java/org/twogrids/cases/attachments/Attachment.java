package org.twogrids.cases.attachments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.AttachmentStep;
import org.twogrids.cases.cases.CaseFact;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// A file that belongs to a case. It never changes and is never deleted with the case's work; it
/// may be withdrawn. Its words and its hint lie sealed here, its bytes in the [Vault].
@Entity
@Table(name = "attachment")
class Attachment {

    @Id private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private FileType type;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private byte[] sha256;

    @Column(updatable = false)
    private boolean cleaned;

    @Column(updatable = false)
    private byte @Nullable [] caption;

    @Column(updatable = false)
    private byte @Nullable [] hint;

    @Column(updatable = false)
    private UUID addedBy;

    @Column(updatable = false)
    private Instant addedAt;

    private @Nullable UUID withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnNote;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Attachment() {}

    Attachment(
            UUID id,
            CaseId caseId,
            Examined file,
            @Nullable String caption,
            UUID addedBy,
            Instant addedAt,
            Sealer sealer) {
        this.id = id;
        this.caseId = caseId.value();
        this.kind = file.kind();
        this.type = file.type();
        this.size = file.size();
        this.sha256 = HexFormat.of().parseHex(file.sha256());
        this.cleaned = file.type().cleaning().isPresent();
        this.caption = caption == null ? null : sealer.seal(caption, spot("caption"));
        Hint told = file.hint();
        this.hint = told == null ? null : sealer.seal(told.text(), spot("hint"));
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    CaseFact.Attached added() {
        return new CaseFact.Attached(addedBy, addedAt, kind.step(), id, sha256(), null);
    }

    /// It counts no more, and stays.
    ///
    /// @param note why
    CaseFact.Attached withdraw(UUID by, UUID note, Instant at) {
        if (isWithdrawn()) {
            throw new AlreadyWithdrawn();
        }
        withdrawnBy = by;
        withdrawnAt = at;
        withdrawnNote = note;
        return new CaseFact.Attached(by, at, AttachmentStep.WITHDRAWN, id, sha256(), note);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    UUID id() {
        return id;
    }

    /// Whether identities stand on it, as far as its sender says.
    boolean isPaper() {
        return kind == Kind.DOCUMENT || kind == Kind.SIGNED_PAPER;
    }

    Kind kind() {
        return kind;
    }

    FileType type() {
        return type;
    }

    long size() {
        return size;
    }

    /// Of the original, in hexadecimal digits.
    String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    /// Whether what is shown is a copy of its own.
    boolean isCleaned() {
        return cleaned;
    }

    UUID addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable UUID withdrawnBy() {
        return withdrawnBy;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable UUID withdrawnNote() {
        return withdrawnNote;
    }

    boolean hasHint() {
        return hint != null;
    }

    @Nullable String caption(Sealer sealer) {
        return caption == null ? null : sealer.open(caption, spot("caption"));
    }

    @Nullable Hint hint(Sealer sealer) {
        return hint == null ? null : Hint.of(sealer.open(hint, spot("hint")));
    }

    private Spot spot(String column) {
        return new Spot("attachment", column, id);
    }
}
