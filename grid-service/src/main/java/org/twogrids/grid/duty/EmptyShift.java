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
    private RotaId rota;

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

    EmptyShift(UUID id, Rota rota, Shift shift, Instant now) {
        this.id = id;
        this.rota = rota.id();
        this.area = rota.area();
        this.role = rota.role();
        this.from = shift.from();
        this.toldAt = now;
    }

    UUID id() {
        return id;
    }

    RotaId rota() {
        return rota;
    }

    String area() {
        return area;
    }

    Role role() {
        return role;
    }

    Instant from() {
        return from;
    }

    void end(Instant now) {
        endedAt = now;
    }
}
