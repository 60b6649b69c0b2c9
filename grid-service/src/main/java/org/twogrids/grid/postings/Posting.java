package org.twogrids.grid.postings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.postings.PostingFact.Act;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;

/// A member's office in an area, as it stands; how it came to that its versions tell. The reason of
/// the appointment is free text and lies sealed to this row.
@Entity
@Table(name = "posting")
class Posting {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PostingId id;

    @Embedded private Term term;

    @Column(name = "reason")
    private byte[] reason;

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

    Instant changedAt() {
        return changedAt;
    }

    byte[] reason() {
        return reason;
    }

    /// The fact of its beginning.
    PostingFact begun(Act act, Author author) {
        return new PostingFact(
                this, act, version, term, BackdatingPolicy.datesBack(null, term, author), author);
    }

    /// The holder leaves the office then.
    PostingFact end(Instant at, Act act, Author author) {
        return become(ending(at, author.at()), act, author);
    }

    /// The term as it would end then. An end that lies ahead may be moved, a past one may not.
    Term ending(Instant at, Instant now) {
        Instant known = term.to();
        if (known != null && (!known.isAfter(now) || term.isWithdrawn())) {
            throw new AlreadyEnded(known);
        }
        History.requireOrder(term.from(), at);
        return term.endingAt(at);
    }

    /// What has not begun is taken back. The history keeps it as what never held.
    PostingFact withdraw(Author author) {
        if (term.isWithdrawn()) {
            throw new AlreadyEnded(term.from());
        }
        if (!term.from().isAfter(author.at())) {
            throw new AlreadyBegun(term.from());
        }
        return become(term.endingAt(term.from()), Act.WITHDRAWN, author);
    }

    /// The area is no more from then on; an office that would begin later only is taken back.
    PostingFact vacate(Instant at, Author author) {
        if (!term.from().isBefore(at) && term.from().isAfter(author.at())) {
            return withdraw(author);
        }
        History.requireOrder(term.from(), at);
        return become(term.endingAt(at), Act.ENDED, author);
    }

    /// Corrects rank, end or reason to what a list says; an open end leaves a known end as it is.
    ///
    /// @param sealedReason null where the reason is the same, which no change of the past may have
    /// @return empty where nothing is new
    Optional<PostingFact> correct(Term wanted, byte @Nullable [] sealedReason, Author author) {
        Term corrected = wanted.to() == null ? wanted.endingAt(term.to()) : wanted;
        if (corrected.equals(term) && sealedReason == null) {
            return Optional.empty();
        }
        if (term.isWithdrawn()) {
            throw Rejection.conflict("from", "office-withdrawn");
        }
        History.requireOrder(corrected.from(), corrected.to());
        if (BackdatingPolicy.datesBack(term, corrected, author) && sealedReason == null) {
            throw new Rejection("reason", "backdating-reason");
        }
        reason = sealedReason == null ? reason : sealedReason;
        return Optional.of(become(corrected, Act.CORRECTED, author));
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

    private PostingFact become(Term next, Act act, Author author) {
        boolean datedBack = BackdatingPolicy.datesBack(term, next, author);
        term = next;
        version++;
        changedAt = author.at();
        return new PostingFact(this, act, version, term, datedBack, author);
    }
}
