package org.twogrids.notify.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;

/// That one person must see to a gap; one for each gap and recipient, raised anew on later days as
/// long as the gap lasts.
///
/// ```
///            taken note of
///   OPEN ───────────────────► ACKNOWLEDGED
///     ▲ │                        │   │
///     │ └── covered ──► ENDED ◄──┼───┘
///     └── a week later, or vacant now
/// ```
@Entity
@Table(name = "staffing_alert")
class StaffingAlert {

    /// Who has taken note is left alone for so long.
    private static final Duration QUIET = Duration.ofDays(7);

    enum Kind {
        EXPIRING,
        VACANT,
        /// A shift that nobody serves.
        UNMANNED
    }

    enum State {
        OPEN,
        ACKNOWLEDGED,
        ENDED
    }

    @Id private UUID id;

    @Column(name = "gap_id")
    private UUID gap;

    private UUID recipient;
    private String area;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable UUID holder;

    @Column(name = "since_at")
    private Instant since;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected StaffingAlert() {}

    StaffingAlert(UUID recipient, StaffingEvent gap, Empty empty, Instant now) {
        this.id = Ids.next();
        this.gap = gap.gapId();
        this.recipient = recipient;
        this.area = gap.area();
        this.role = gap.role();
        this.saidAt = gap.at();
        raise(empty, now);
    }

    /// The gap is said to last. At most once a day this raises the alert anew, and not within a
    /// week after the recipient took note, unless the post has become vacant meanwhile.
    ///
    /// @return whether it was raised
    boolean remind(StaffingEvent said, Empty empty, Instant now) {
        if (!said.at().isAfter(saidAt)) {
            return false;
        }
        saidAt = said.at();
        boolean vacantNow = empty.kind() == Kind.VACANT && kind == Kind.EXPIRING;
        if (vacantNow || (toldOn.isBefore(day(now)) && !isQuiet(now))) {
            raise(empty, now);
            return true;
        }
        return false;
    }

    /// Somebody answers again.
    void end(Instant said) {
        if (!said.isBefore(saidAt)) {
            saidAt = said;
            state = State.ENDED;
        }
    }

    /// Taking note twice changes nothing; neither does taking note of what has ended.
    void acknowledge(Instant now) {
        if (state == State.OPEN) {
            state = State.ACKNOWLEDGED;
            acknowledgedAt = now;
        }
    }

    private void raise(Empty empty, Instant now) {
        kind = empty.kind();
        holder = empty.holder();
        since = empty.since();
        state = State.OPEN;
        toldOn = day(now);
        raisedAt = now;
        acknowledgedAt = null;
    }

    private boolean isQuiet(Instant now) {
        Instant noted = acknowledgedAt;
        return noted != null && noted.plus(QUIET).isAfter(now);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(DirectoryView.ZONE).toLocalDate();
    }

    UUID id() {
        return id;
    }

    UUID gap() {
        return gap;
    }

    UUID recipient() {
        return recipient;
    }

    String area() {
        return area;
    }

    Role role() {
        return role;
    }

    Kind kind() {
        return kind;
    }

    @Nullable UUID holder() {
        return holder;
    }

    Instant since() {
        return since;
    }

    State state() {
        return state;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /// What is the matter with a post.
    ///
    /// @param since from when on nobody answers
    /// @param holder who answered last, or answers until then
    record Empty(Kind kind, Instant since, @Nullable UUID holder) {}
}
