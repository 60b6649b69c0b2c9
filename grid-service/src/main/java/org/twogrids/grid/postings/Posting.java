package org.twogrids.grid.postings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.events.DirectoryEvent;

/// A member's office in an area. Reasons are free text and lie sealed to this row.
@Entity
@Table(name = "posting")
class Posting {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PostingId id;

    @Embedded private Term term;

    @Column(name = "reason")
    private byte[] reason;

    @Column(name = "end_reason")
    private byte @Nullable [] endReason;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    Posting() {}

    Posting(PostingId id, Term term, byte[] sealedReason, Instant now) {
        History.requireOrder(term.from(), term.to());
        this.id = id;
        this.term = term;
        this.reason = sealedReason;
        this.version = 1;
        this.changedAt = now;
    }

    PostingId id() {
        return id;
    }

    Term term() {
        return term;
    }

    long version() {
        return version;
    }

    byte[] reason() {
        return reason;
    }

    /// The holder leaves the office then. An end that lies ahead may be moved, a past one may not.
    void end(Instant at, byte[] sealedReason, Instant now) {
        Instant known = term.to();
        if (known != null && !known.isAfter(now)) {
            throw new AlreadyEnded(known);
        }
        History.requireOrder(term.from(), at);
        term = term.endingAt(at);
        endReason = sealedReason;
        changed(now);
    }

    /// Corrects rank, end or reason to what a list says; an open end leaves a known end as it is.
    ///
    /// @param sealedReason null where the reason is the same
    /// @return whether anything was new
    boolean correct(Term wanted, byte @Nullable [] sealedReason, Instant now) {
        Term corrected = wanted.to() == null ? wanted.endingAt(term.to()) : wanted;
        if (corrected.equals(term) && sealedReason == null) {
            return false;
        }
        term = corrected;
        reason = sealedReason == null ? reason : sealedReason;
        changed(now);
        return true;
    }

    DirectoryEvent.Posting record() {
        return new DirectoryEvent.Posting(
                id.value(),
                version,
                term.member().value(),
                term.area(),
                term.role(),
                term.primary(),
                term.from(),
                term.to());
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
