package org.twogrids.grid.members;

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

/// What became of a member, by whom and when; only ever added.
@Entity
@Table(name = "member_change")
class MemberChange {

    @Id private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member"))
    private MemberId member;

    @Column(name = "version")
    private long version;

    @Enumerated(EnumType.STRING)
    private MemberFact.Act act;

    /// Sealed; null where the act needs none.
    @Column(name = "reason")
    private byte @Nullable [] reason;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    MemberChange() {}

    MemberChange(UUID id, MemberFact fact, byte @Nullable [] sealedReason, String by) {
        this.id = id;
        this.member = fact.member();
        this.version = fact.version();
        this.act = fact.act();
        this.reason = sealedReason;
        this.changedBy = by;
        this.changedAt = fact.at();
    }

    UUID id() {
        return id;
    }

    MemberId member() {
        return member;
    }

    long version() {
        return version;
    }

    MemberFact.Act act() {
        return act;
    }

    byte @Nullable [] reason() {
        return reason;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
