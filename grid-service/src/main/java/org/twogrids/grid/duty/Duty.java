package org.twogrids.grid.duty;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.MemberId;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;

/// A member's weekly duty for an area.
@Entity
@Table(name = "duty")
class Duty {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DutyId id;

    @Column(name = "area")
    private String area;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member"))
    private MemberId member;

    @Embedded private Weekly weekly;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private @Nullable Instant to;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    Duty() {}

    Duty(DutyId id, DutyLine line, Instant now) {
        this.id = id;
        this.area = line.area();
        this.role = line.role();
        this.member = line.member();
        this.weekly = line.weekly();
        this.from = line.from();
        this.to = line.to();
        this.version = 1;
        this.changedAt = now;
    }

    String area() {
        return area;
    }

    Instant from() {
        return from;
    }

    /// The same pattern of somebody else, from then on.
    DutyLine passedOn(MemberId heir, Instant at) {
        return new DutyLine(area, role, heir, weekly, at, to);
    }

    /// The same pattern for another area, from then on or from when it begins.
    DutyLine movedTo(String heir, Instant at) {
        return new DutyLine(heir, role, member, weekly, from.isBefore(at) ? at : from, to);
    }

    boolean goesOnPast(Instant at) {
        return to == null || (to.isAfter(at) && to.isAfter(from.plusMillis(1)));
    }

    /// Whether the member has these hours in the role there at some time of the line's.
    boolean isLike(DutyLine line) {
        return area.equals(line.area())
                && role == line.role()
                && member.equals(line.member())
                && weekly.equals(line.weekly())
                && History.overlap(from, to, line.from(), line.to());
    }

    DutyLine line() {
        return new DutyLine(area, role, member, weekly, from, to);
    }

    boolean isSame(DutyLine line) {
        return area.equals(line.area())
                && role == line.role()
                && member.equals(line.member())
                && weekly.equals(line.weekly())
                && from.equals(line.from());
    }

    /// @param end null leaves a known end as it is
    /// @return whether that was new
    boolean end(@Nullable Instant end, Instant now) {
        if (end == null || end.equals(to)) {
            return false;
        }
        History.requireOrder(from, end);
        to = end;
        version++;
        changedAt = now;
        return true;
    }

    DirectoryEvent.Duty record() {
        return new DirectoryEvent.Duty(
                id.value(),
                version,
                area,
                role,
                member.value(),
                weekly.daysOfWeek(),
                weekly.start(),
                weekly.end(),
                from,
                to);
    }
}
