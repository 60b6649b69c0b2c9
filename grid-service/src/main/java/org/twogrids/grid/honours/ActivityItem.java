package org.twogrids.grid.honours;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to do that an activity resulted in (履职清单). What it is lies sealed to this row.
@Entity
@Table(name = "activity_item")
class ActivityItem {

    @Id private UUID id;

    @Column(name = "activity")
    private UUID activity;

    @Column(name = "words")
    private byte[] words;

    @Column(name = "owner")
    private UUID owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    ActivityItem() {}

    ActivityItem(UUID id, UUID activity, byte[] sealedWords, UUID owner, LocalDate dueOn) {
        this.id = id;
        this.activity = activity;
        this.words = sealedWords;
        this.owner = owner;
        this.dueOn = dueOn;
    }

    UUID id() {
        return id;
    }

    UUID activity() {
        return activity;
    }

    byte[] words() {
        return words;
    }

    UUID owner() {
        return owner;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable Instant doneAt() {
        return doneAt;
    }

    /// Again is as good as once.
    void done(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }
}
