package org.twogrids.grid.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets whoever holds its code become the member, once. The code itself is stored nowhere: it is
/// the signed id of this row.
@Entity
@Table(name = "member_invitation")
class Invitation {

    @Id private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member"))
    private MemberId member;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /// Taken up, or replaced by another one.
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    Invitation() {}

    Invitation(UUID id, MemberId member, String issuedBy, Instant issuedAt, Instant expiresAt) {
        this.id = id;
        this.member = member;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    MemberId member() {
        return member;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }

    void end(Instant now) {
        endedAt = now;
    }
}
