package org.twogrids.grid.postings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.dating.Past;
import org.twogrids.grid.members.MemberId;
import org.twogrids.kernel.events.Role;

/// Who is what, where and when.
///
/// @param primary whether the holder answers; a backup steps in
@Embeddable
record Term(
        @AttributeOverride(name = "value", column = @Column(name = "member")) MemberId member,
        String area,
        @Enumerated(EnumType.STRING) Role role,
        @Column(name = "primary_holder") boolean primary,
        @Column(name = "from_at") Instant from,
        @Column(name = "to_at") @Nullable Instant to) {

    /// Whether it is the same office of the same person, begun at the same time.
    boolean isSame(Term other) {
        return isOfficeOf(other) && from.equals(other.from);
    }

    /// Whether it is the same office of the same person, whenever begun.
    boolean isOfficeOf(Term other) {
        return member.equals(other.member) && area.equals(other.area) && role == other.role;
    }

    Past.Span span() {
        return new Past.Span(from, to);
    }

    /// Whether both are in force at some time.
    boolean meets(Term other) {
        return !isWithdrawn()
                && !other.isWithdrawn()
                && History.overlap(from, to, other.from, other.to);
    }

    /// Whether it was taken back before it began: it ends as it begins, so it never holds.
    boolean isWithdrawn() {
        return from.equals(to);
    }

    /// The same office of somebody else, from then on.
    Term takenOverBy(MemberId successor, Instant at) {
        return new Term(successor, area, role, primary, at, null);
    }

    /// The same office of the same person in another area, from then on as long as here; not before
    /// it would have begun here.
    ///
    /// @param rank null to keep it
    Term movedTo(String target, @Nullable Boolean rank, Instant at) {
        return new Term(
                member,
                target,
                role,
                rank == null ? primary : rank,
                at.isAfter(from) ? at : from,
                to);
    }

    boolean goesOnPast(Instant at) {
        return to == null || (to.isAfter(at) && !isWithdrawn());
    }

    /// No later than its area: where that has an end, so has the office.
    Term endingBy(Optional<Instant> end) {
        return end.filter(this::goesOnPast).map(this::endingAt).orElse(this);
    }

    Term endingAt(@Nullable Instant end) {
        return new Term(member, area, role, primary, from, end);
    }
}
