package org.twogrids.notify.maintenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;

/// From when until when the people of an area are left alone; kept when it is over.
@Entity
@Table(name = "maintenance_window")
class Window {

    @Id private UUID id;
    private String area;
    private Instant fromAt;
    private Instant toAt;
    private UUID madeBy;
    private Instant madeAt;
    private @Nullable UUID endedBy;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Window() {}

    Window(String area, Instant from, Instant to, UUID by, Instant at) {
        this.id = Ids.next();
        this.area = area;
        this.fromAt = from;
        this.toAt = to;
        this.madeBy = by;
        this.madeAt = at;
    }

    /// Before its time; what is over stays as it was.
    void end(UUID by, Instant at) {
        if (at.isBefore(toAt)) {
            toAt = at.isAfter(fromAt) ? at : fromAt;
            endedBy = by;
        }
    }

    UUID id() {
        return id;
    }

    String area() {
        return area;
    }

    Instant from() {
        return fromAt;
    }

    Instant to() {
        return toAt;
    }

    UUID madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable UUID endedBy() {
        return endedBy;
    }
}
