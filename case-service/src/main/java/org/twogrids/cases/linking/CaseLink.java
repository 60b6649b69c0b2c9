package org.twogrids.cases.linking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;

/// That two cases belong together. The reason lies sealed with either case; a link that is taken
/// back stays on record.
@Entity
@DynamicUpdate // the database lets nothing but the end be written
@Table(name = "case_link")
class CaseLink {

    enum Kind {
        /// Both live on.
        RELATED,
        /// The one goes on in the other.
        MERGED,
        /// The other was a part of the one.
        SPLIT
    }

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID one;
    private UUID other;
    private UUID oneNote;
    private UUID otherNote;
    private UUID linkedBy;
    private Instant linkedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected CaseLink() {}

    CaseLink(UUID id, Kind kind, End one, End other, UUID by, Instant at) {
        this.id = id;
        this.kind = kind;
        this.one = one.theCase().value();
        this.other = other.theCase().value();
        this.oneNote = one.note();
        this.otherNote = other.note();
        this.linkedBy = by;
        this.linkedAt = at;
    }

    UUID id() {
        return id;
    }

    /// Taken back: they do not belong together after all.
    ///
    /// @throws LinkStays for what was merged or split
    void end(Instant at) {
        if (kind != Kind.RELATED) {
            throw new LinkStays();
        }
        endedAt = at;
    }

    boolean isInForce() {
        return endedAt == null;
    }

    Kind kind() {
        return kind;
    }

    /// Whether the case is the one of the two from which the link was made.
    boolean isFrom(CaseId end) {
        return one.equals(end.value());
    }

    UUID otherEnd(CaseId end) {
        return isFrom(end) ? other : one;
    }

    UUID noteAt(CaseId end) {
        return isFrom(end) ? oneNote : otherNote;
    }

    UUID linkedBy() {
        return linkedBy;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    /// One of the two, and the reason as it is kept there.
    record End(CaseId theCase, UUID note) {}
}
