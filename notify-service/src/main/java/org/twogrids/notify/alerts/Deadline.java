package org.twogrids.notify.alerts;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseEvent.Due;

/// The deadline that an alert is about, and how far it has come.
///
/// @param slip which whistle slip is to be answered; null of every other kind
@Embeddable
public record Deadline(
        @Column(name = "deadline") @Enumerated(EnumType.STRING) Due.Kind kind,
        @Column(name = "deadline_stage") @Enumerated(EnumType.STRING) Due.Stage stage,
        @Column(name = "deadline_due") Instant due,
        @Column(name = "deadline_slip") @Nullable UUID slip) {

    public Deadline(Due.Kind kind, Due.Stage stage, Instant due) {
        this(kind, stage, due, null);
    }

    static Deadline of(Due event) {
        return new Deadline(
                event.kind(), event.stage(), event.due().truncatedTo(MICROS), event.slip());
    }

    /// What it is of, whenever it is due.
    Clock clock() {
        return new Clock(kind, slip);
    }

    /// Each is a matter of its own: of each kind one in a case, of slips one for each.
    public record Clock(Due.Kind kind, @Nullable UUID slip) {

        public static Clock of(Due event) {
            return new Clock(event.kind(), event.slip());
        }

        public String words() {
            return slip == null ? kind.name() : kind + " " + slip;
        }
    }

    /// What an alert shows: an old one nothing that tells what a restricted case is about.
    static @Nullable Deadline shownBy(Alert alert) {
        return alert.isWithheld() || (alert.about().restricted() && !alert.isStanding())
                ? null
                : alert.deadline();
    }

    /// Nobody has to do anything at once: it comes near, or stands still.
    boolean isForInformation() {
        return stage == Due.Stage.WARN || stage == Due.Stage.PAUSED;
    }

    /// Whether the same deadline has come further already.
    boolean isBehind(Deadline other) {
        return clock().equals(other.clock())
                && due.equals(other.due)
                && stage.compareTo(other.stage) < 0;
    }
}
