package org.twogrids.grid.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.dating.Past;
import org.twogrids.grid.members.MemberId;

/// Who is whose mentor, and when.
@Embeddable
record Bond(
        @AttributeOverride(name = "value", column = @Column(name = "mentor")) MemberId mentor,
        @AttributeOverride(name = "value", column = @Column(name = "apprentice"))
                MemberId apprentice,
        @Column(name = "from_at") Instant from,
        @Column(name = "to_at") @Nullable Instant to) {

    /// Whether it is the same pair, begun at the same time.
    boolean isSame(Bond other) {
        return mentor.equals(other.mentor)
                && apprentice.equals(other.apprentice)
                && from.equals(other.from);
    }

    Past.Span span() {
        return new Past.Span(from, to);
    }

    /// Whether both are in force at some time.
    boolean meets(Bond other) {
        return History.overlap(from, to, other.from, other.to);
    }

    /// The same pair from then on, with somebody else in the place of one of the two.
    Bond passedOn(MemberId one, MemberId heir, Instant at) {
        return new Bond(
                mentor.equals(one) ? heir : mentor,
                apprentice.equals(one) ? heir : apprentice,
                at,
                to);
    }

    Bond endingAt(@Nullable Instant end) {
        return new Bond(mentor, apprentice, from, end);
    }
}
