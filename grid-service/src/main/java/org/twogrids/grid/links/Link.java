package org.twogrids.grid.links;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.Overlaps.Overlap;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;

/// A community grid and a police grid that have to do with each other, for as long as they do:
/// because they share ground, or because a person says so. Reasons lie sealed to this row.
@Entity
@Table(name = "link")
class Link {

    /// Boundaries are kept to the centimetre; a smaller change of a share is none.
    private static final double SAME = 0.000_1;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LinkId id;

    @Embedded private LinkPair pair;

    @Column(name = "share")
    private double share;

    @Column(name = "by_hand")
    private boolean byHand;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private @Nullable Instant to;

    /// From when on a person wants it no more, whatever the boundaries say.
    @Column(name = "hand_end")
    private @Nullable Instant handEnd;

    @Column(name = "reason")
    private byte @Nullable [] reason;

    @Column(name = "end_reason")
    private byte @Nullable [] endReason;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    Link() {}

    private Link(LinkPair pair, double share, Instant from, @Nullable Instant to, Instant now) {
        this.id = LinkId.next();
        this.pair = pair;
        this.share = share;
        this.from = from;
        this.to = to;
        this.version = 1;
        this.changedAt = now;
    }

    /// @param next where the pair is linked again later; null where it is not
    /// @param handEnd from when on a person wants the pair apart; null where nobody does
    static Link computed(
            Overlap overlap,
            Instant from,
            @Nullable Instant next,
            @Nullable Instant handEnd,
            Instant now) {
        boolean parted = handEnd != null && (next == null || handEnd.isBefore(next));
        Link link =
                new Link(LinkPair.of(overlap), overlap.share(), from, parted ? handEnd : next, now);
        link.handEnd = parted ? handEnd : null;
        return link;
    }

    /// @param to when one of the two areas ends; null while both go on
    static Link byHand(
            LinkPair pair, double share, Instant from, @Nullable Instant to, Instant now) {
        Link link = new Link(pair, share, from, to, now);
        link.byHand = true;
        return link;
    }

    LinkId id() {
        return id;
    }

    LinkPair pair() {
        return pair;
    }

    long version() {
        return version;
    }

    boolean isByHand() {
        return byHand;
    }

    Instant from() {
        return from;
    }

    @Nullable Instant to() {
        return to;
    }

    @Nullable Instant handEnd() {
        return handEnd;
    }

    boolean holds(Instant at) {
        return History.holds(from, to, at);
    }

    /// Whether it holds at some time of `[otherFrom, otherTo)`.
    boolean meets(Instant otherFrom, @Nullable Instant otherTo) {
        return !from.equals(to) && History.overlap(from, to, otherFrom, otherTo);
    }

    boolean isAs(Overlap overlap) {
        return Math.abs(share - overlap.share()) < SAME;
    }

    void because(byte[] sealedReason) {
        reason = sealedReason;
    }

    /// No longer from then on; a known end that is earlier stays.
    ///
    /// @return whether that was new
    boolean endBy(@Nullable Instant at, Instant now) {
        if (at == null || (to != null && !to.isAfter(at))) {
            return false;
        }
        to = at;
        changed(now);
        return true;
    }

    /// A person parts the two: the boundaries do not link them again. An end that lies ahead can
    /// be brought forward, not put off; the same as the beginning says that it never was.
    void end(Instant at, byte[] sealedReason, Instant now) {
        if (to != null && !to.isAfter(now)) {
            throw new LinkEnded(to);
        }
        if (at.isBefore(from)) {
            throw new Rejection("to", "before-from");
        }
        if (to != null && at.isAfter(to)) {
            throw new Rejection("to", "after-end", History.day(to));
        }
        to = at;
        handEnd = at;
        endReason = sealedReason;
        changed(now);
    }

    DirectoryEvent.Link record() {
        return new DirectoryEvent.Link(
                id.value(),
                version,
                pair.grid(),
                pair.policeGrid(),
                share,
                byHand,
                handEnd != null && handEnd.equals(to),
                from,
                to);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
