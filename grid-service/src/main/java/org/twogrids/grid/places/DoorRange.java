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

    @Embedded private GridDoors doors;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    DoorRange() {}

    DoorRange(DoorRangeId id, GridDoors doors, Instant now, String by) {
        this.id = id;
        this.doors = doors;
        changed(now, by);
    }

    DoorRangeId id() {
        return id;
    }

    GridDoors doors() {
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

    /// No door outlives its grid. What has not begun by then never holds.
    void endWithGrid(Instant at, Instant now, String by) {
        doors = doors.endingAt(doors.from().isAfter(at) ? doors.from() : at);
        changed(now, by);
    }

    private void changed(Instant now, String by) {
        version++;
        changedAt = now;
        changedBy = by;
    }
}
