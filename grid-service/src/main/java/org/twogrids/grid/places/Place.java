package org.twogrids.grid.places;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something in a grid that stays where it is. Who lives there is nobody's business here.
@Entity
@Table(name = "place")
class Place {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PlaceId id;

    @Column(name = "code")
    private String code;

    @Embedded private PlaceDetails details;

    @Column(name = "verified")
    private LocalDate verified;

    @Column(name = "to_at")
    private @Nullable Instant to;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    Place() {}

    Place(PlaceId id, PlaceDraft draft, Instant now, String by) {
        this.id = id;
        this.code = draft.code();
        this.details = draft.details();
        this.verified = draft.verified();
        this.to = draft.to();
        changed(now, by);
    }

    PlaceId id() {
        return id;
    }

    String code() {
        return code;
    }

    PlaceDetails details() {
        return details;
    }

    LocalDate verified() {
        return verified;
    }

    @Nullable Instant to() {
        return to;
    }

    /// The place is this from now on. An older day of verification and an open end leave what is
    /// known.
    ///
    /// @return whether anything was new
    boolean become(PlaceDraft draft, Instant now, String by) {
        boolean seen = draft.verified().isAfter(verified);
        boolean ends = draft.to() != null && !draft.to().equals(to);
        if (draft.details().equals(details) && !seen && !ends) {
            return false;
        }
        details = draft.details();
        verified = seen ? draft.verified() : verified;
        to = ends ? draft.to() : to;
        changed(now, by);
        return true;
    }

    /// Somebody has been there and found it as it is kept.
    void verify(LocalDate day, Instant now, String by) {
        if (day.isAfter(verified)) {
            verified = day;
            changed(now, by);
        }
    }

    private void changed(Instant now, String by) {
        version++;
        changedAt = now;
        changedBy = by;
    }
}
