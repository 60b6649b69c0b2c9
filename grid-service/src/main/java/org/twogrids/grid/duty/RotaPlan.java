package org.twogrids.grid.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Dated;

/// How a rota goes round from an instant on. On turn `t` the shift number `s` is the crew's number
/// `t − s`, counted round: who has the day shift on one turn has the night shift on the next and
/// then rests until the round is over.
///
/// @param hours of the shifts of a day, as [Hours] writes them; one for a plain rotation
/// @param crew in the order in which they follow each other
/// @param turnDays how long a turn lasts; whole weeks go by the calendar, other turns count only
///     the days that are served
/// @param countedFrom from when the turns are counted; null: from the plan's beginning
@Embeddable
record RotaPlan(
        @Column(name = "to_at") @Nullable Instant to,
        List<String> hours,
        List<UUID> crew,
        @Column(name = "turn_days") int turnDays,
        @Enumerated(EnumType.STRING) Served served,
        @Column(name = "counted_from") @Nullable Instant countedFrom)
        implements Dated<RotaPlan> {

    /// On which days, by the working calendar with its holidays and make-up days (调休).
    enum Served {
        EVERY_DAY,
        WORKING_DAYS,
        DAYS_OFF
    }

    @Override
    public RotaPlan endingAt(@Nullable Instant end) {
        return new RotaPlan(end, hours, crew, turnDays, served, countedFrom);
    }

    /// Whether it was ended before it began: it has kept a millisecond.
    boolean isVoid(Instant from) {
        return to != null && !to.isAfter(from.plusMillis(1));
    }

    /// The same where it goes on by another rota, whose turns are counted on.
    RotaPlan goingOn(Instant begun) {
        return new RotaPlan(
                to, hours, crew, turnDays, served, countedFrom == null ? begun : countedFrom);
    }

    List<Hours> shifts() {
        return hours.stream().map(Hours::of).toList();
    }
}
