package org.twogrids.grid.postings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A posting as a change left it, who changed it, when and why; only ever added.
@Entity
@Table(name = "posting_version")
class PostingVersion {

    @Id private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting"))
    private PostingId posting;

    @Column(name = "version")
    private long version;

    @Enumerated(EnumType.STRING)
    private PostingFact.Act act;

    @Embedded private Term term;

    @Column(name = "reason")
    private byte @Nullable [] reason;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "dated_back")
    private boolean datedBack;

    PostingVersion() {}

    PostingVersion(UUID id, PostingFact fact, byte[] sealedReason) {
        this.id = id;
        this.posting = fact.posting().id();
        this.version = fact.version();
        this.act = fact.act();
        this.term = fact.term();
        this.reason = sealedReason;
        this.changedBy = fact.author().scope().login();
        this.changedAt = fact.author().at();
        this.datedBack = fact.datedBack();
    }

    UUID id() {
        return id;
    }

    PostingId posting() {
        return posting;
    }

    long version() {
        return version;
    }

    PostingFact.Act act() {
        return act;
    }

    Term term() {
        return term;
    }

    /// Null of what had happened before versions were kept.
    byte @Nullable [] reason() {
        return reason;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isDatedBack() {
        return datedBack;
    }
}
