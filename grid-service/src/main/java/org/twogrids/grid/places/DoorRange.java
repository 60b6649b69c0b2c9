package org.twogrids.grid.places;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of a street that belongs to a grid, drawn or not.
@Entity
@Table(name = "door_range")
class DoorRange {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DoorRangeId id;

    @Embedded private Doors doors;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    DoorRange() {}

    DoorRange(DoorRangeId id, Doors doors, Instant now, String by) {
        this.id = id;
        this.doors = doors;
        changed(now, by);
    }

    DoorRangeId id() {
        return id;
    }

    Doors doors() {
        return doors;
    }

    /// @param end null leaves a known end as it is
    /// @return whether that was new
    boolean end(@Nullable Instant end, Instant now, String by) {
        if (end == null || end.equals(doors.to())) {
            return false;
        }
        doors = doors.endingAt(end);
        changed(now, by);
        return true;
    }

    private void changed(Instant now, String by) {
        version++;
        changedAt = now;
        changedBy = by;
    }
}
