package org.twogrids.grid.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;

/// A mentor and an apprentice with bound responsibility. Reasons are free text and lie sealed to
/// this row.
@Entity
@Table(name = "mentorship")
class Mentorship {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MentorshipId id;

    @Embedded private Bond bond;

    @Column(name = "reason")
    private byte[] reason;

    @Column(name = "end_reason")
    private byte @Nullable [] endReason;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    Mentorship() {}

    Mentorship(MentorshipId id, Bond bond, byte[] sealedReason, Instant now) {
        History.requireOrder(bond.from(), bond.to());
        this.id = id;
        this.bond = bond;
        this.reason = sealedReason;
        this.version = 1;
        this.changedAt = now;
    }

    MentorshipId id() {
        return id;
    }

    Bond bond() {
        return bond;
    }

    long version() {
        return version;
    }

    byte[] reason() {
        return reason;
    }

    /// The pair as it would end then. An end that lies ahead may be moved, a past one may not.
    Bond ending(Instant at, Instant now) {
        Instant known = bond.to();
        if (known != null && !known.isAfter(now)) {
            throw new MentorshipEnded(known);
        }
        History.requireOrder(bond.from(), at);
        return bond.endingAt(at);
    }

    /// The two part then.
    void end(Instant at, byte[] sealedReason, Instant now) {
        bond = ending(at, now);
        endReason = sealedReason;
        changed(now);
    }

    /// Corrects end or reason to what a list says; an open end leaves a known end as it is.
    ///
    /// @param sealedReason null where the reason is the same, which no change of the past may have
    /// @return whether anything was new
    boolean correct(Bond wanted, byte @Nullable [] sealedReason, Author author) {
        Bond corrected = wanted.to() == null ? wanted.endingAt(bond.to()) : wanted;
        if (corrected.equals(bond) && sealedReason == null) {
            return false;
        }
        if (MentorshipPolicy.datesBack(bond, corrected, author) && sealedReason == null) {
            throw new Rejection("reason", "backdating-reason");
        }
        bond = corrected;
        reason = sealedReason == null ? reason : sealedReason;
        changed(author.at());
        return true;
    }

    DirectoryEvent.Mentorship record() {
        return new DirectoryEvent.Mentorship(
                id.value(),
                version,
                bond.mentor().value(),
                bond.apprentice().value(),
                bond.from(),
                bond.to());
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
