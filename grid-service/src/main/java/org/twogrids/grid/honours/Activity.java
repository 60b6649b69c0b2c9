package org.twogrids.grid.honours;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A party-building activity (党建): where, when and how many were there, never who.
@Entity
@Table(name = "activity")
class Activity {

    @Id private UUID id;

    @Column(name = "area")
    private String area;

    @Column(name = "theme")
    private String theme;

    @Column(name = "place")
    private String place;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "headcount")
    private int headcount;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    Activity() {}

    Activity(UUID id, Outline outline, String by, Instant now) {
        this.id = id;
        this.area = outline.area();
        this.theme = outline.theme();
        this.place = outline.place();
        this.heldOn = outline.heldOn();
        this.headcount = outline.headcount();
        this.enteredBy = by;
        this.enteredAt = now;
    }

    UUID id() {
        return id;
    }

    Outline outline() {
        return new Outline(area, theme, place, heldOn, headcount);
    }

    /// @param area whose activity it was
    record Outline(String area, String theme, String place, LocalDate heldOn, int headcount) {}
}
