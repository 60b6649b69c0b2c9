package org.twogrids.grid.duty;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Role;

/// A shift that nobody serves, from when it was warned of until somebody does or it is over.
@Entity
@Table(name = "empty_shift")
class EmptyShift {

    @Id private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "rota"))
    private @Nullable RotaId rota;

    @Column(name = "area")
    private String area;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    EmptyShift() {}

    EmptyShift(UUID id, Slot slot, Instant now) {
        this.id = id;
        this.rota = slot.rota();
        this.area = slot.area();
        this.role = slot.role();
        this.from = slot.from();
        this.toldAt = now;
    }

    UUID id() {
        return id;
    }

    Slot slot() {
        return new Slot(rota, area, role, from);
    }

    void end(Instant now) {
        endedAt = now;
    }

    /// Which shift it is.
    ///
    /// @param rota null where it follows from weekly hours
    record Slot(@Nullable RotaId rota, String area, Role role, Instant from) {}
}
