package org.twogrids.grid.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;

/// A gap from when it was first seen until it is covered, and what others were told of it.
@Entity
@Table(name = "staffing_gap")
class StaffingGap {

    /// The day of a telling begins at eight, when people come to work.
    private static final Duration MORNING = Duration.ofHours(8);

    private static final int DAYS_BETWEEN_WARNINGS = 7;

    private enum ToldAs {
        EXPIRING,
        VACANT
    }

    @Id private UUID id;

    private String area;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "since_at")
    private Instant since;

    private @Nullable UUID holder;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "told_on")
    private @Nullable LocalDate toldOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_as")
    private @Nullable ToldAs toldAs;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    StaffingGap() {}

    StaffingGap(UUID id, Gap gap, Instant now) {
        this.id = id;
        this.area = gap.area();
        this.role = gap.role();
        this.since = gap.since();
        this.holder = gap.holder();
        this.seenAt = now;
    }

    String area() {
        return area;
    }

    Role role() {
        return role;
    }

    boolean is(Gap gap) {
        return area.equals(gap.area()) && role == gap.role();
    }

    /// The gap as it is seen now, and what is to be said of it: a vacancy when it begins and each
    /// day, an end that comes near each week; nothing before the grace is over.
    Optional<StaffingEvent> follow(Gap gap, List<String> path, Duration grace, Instant now) {
        since = gap.since();
        holder = gap.holder();
        ToldAs as = gap.isOpen(now) || holder == null ? ToldAs.VACANT : ToldAs.EXPIRING;
        LocalDate today = now.minus(MORNING).atZone(DirectoryView.ZONE).toLocalDate();
        if (seenAt.plus(grace).isAfter(now) || !isDue(as, today)) {
            return Optional.empty();
        }
        toldOn = today;
        toldAs = as;
        return Optional.of(said(as, path, now));
    }

    /// Covered; of what nobody was told nothing is said.
    Optional<StaffingEvent> cover(List<String> path, Instant now) {
        endedAt = now;
        return toldOn == null
                ? Optional.empty()
                : Optional.of(new StaffingEvent.Covered(id, area, role, path, now));
    }

    private boolean isDue(ToldAs as, LocalDate today) {
        if (toldOn == null || (as == ToldAs.VACANT && toldAs == ToldAs.EXPIRING)) {
            return true;
        }
        LocalDate next = toldOn.plusDays(as == ToldAs.VACANT ? 1 : DAYS_BETWEEN_WARNINGS);
        return !next.isAfter(today);
    }

    private StaffingEvent said(ToldAs as, List<String> path, Instant now) {
        UUID last = holder;
        return as == ToldAs.VACANT || last == null
                ? new StaffingEvent.Vacant(id, area, role, path, since, last, now)
                : new StaffingEvent.Expiring(id, area, role, path, last, since, now);
    }
}
