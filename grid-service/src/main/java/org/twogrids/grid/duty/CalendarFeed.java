package org.twogrids.grid.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets a calendar program read duty without a login, by an address that nobody can make up: the
/// signed id of this row. It ends when its owner says so, or goes.
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    @Id private UUID id;

    @Column(name = "owner")
    private UUID owner;

    /// Everybody's duty there; null: the owner's own, wherever.
    @Column(name = "area")
    private @Nullable String area;

    @Column(name = "language")
    private String language;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    CalendarFeed() {}

    CalendarFeed(UUID id, UUID owner, @Nullable String area, String language, Instant now) {
        this.id = id;
        this.owner = owner;
        this.area = area;
        this.language = language;
        this.madeAt = now;
    }

    UUID id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    @Nullable String area() {
        return area;
    }

    String language() {
        return language;
    }

    Instant madeAt() {
        return madeAt;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }
}
