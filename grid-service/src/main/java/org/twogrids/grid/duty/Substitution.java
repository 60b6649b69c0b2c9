package org.twogrids.grid.duty;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For a time somebody else is on duty than the plan says, or nobody. Only ever added: a later one
/// goes before an earlier. Why is free text and lies sealed to this row.
@Entity
@Table(name = "rota_substitution")
class Substitution {

    @Id private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "rota"))
    private RotaId rota;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    /// Whose hours they were; null: whoever's.
    @Column(name = "absent")
    private @Nullable UUID absent;

    @Column(name = "member")
    private @Nullable UUID member;

    @Column(name = "reason")
    private byte[] reason;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    Substitution() {}

    Substitution(
            UUID id,
            RotaId rota,
            Shift stepsIn,
            @Nullable UUID absent,
            byte[] sealedReason,
            String by,
            Instant now) {
        this.id = id;
        this.rota = rota;
        this.from = stepsIn.from();
        this.to = stepsIn.to();
        this.absent = absent;
        this.member = stepsIn.member();
        this.reason = sealedReason;
        this.madeBy = by;
        this.madeAt = now;
    }

    UUID id() {
        return id;
    }

    RotaId rota() {
        return rota;
    }

    byte[] reason() {
        return reason;
    }

    /// The same in another rota.
    Substitution in(RotaId other, UUID otherId, byte[] sealedReason) {
        return new Substitution(
                otherId, other, new Shift(from, to, member), absent, sealedReason, madeBy, madeAt);
    }

    /// The shift, cut where this one steps in.
    List<Shift> in(Shift shift) {
        if (!shift.meets(from, to) || (absent != null && !absent.equals(shift.member()))) {
            return List.of(shift);
        }
        Instant begin = from.isAfter(shift.from()) ? from : shift.from();
        Instant end = to.isBefore(shift.to()) ? to : shift.to();
        List<Shift> parts = new ArrayList<>();
        if (shift.from().isBefore(begin)) {
            parts.add(new Shift(shift.from(), begin, shift.member()));
        }
        parts.add(new Shift(begin, end, member));
        if (end.isBefore(shift.to())) {
            parts.add(new Shift(end, shift.to(), shift.member()));
        }
        return parts;
    }
}
