package org.twogrids.notify.alerts;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseEvent.Due;

/// The deadline that an alert is about, and how far it has come.
@Embeddable
public record Deadline(
        @Column(name = "deadline") @Enumerated(EnumType.STRING) Due.Kind kind,
        @Column(name = "deadline_stage") @Enumerated(EnumType.STRING) Due.Stage stage,
        @Column(name = "deadline_due") Instant due) {

    static Deadline of(Due event) {
        return new Deadline(event.kind(), event.stage(), event.due().truncatedTo(MICROS));
    }

    /// What an alert shows: an old one nothing that tells what a restricted case is about.
    static @Nullable Deadline shownBy(Alert alert) {
        return alert.about().restricted() && !alert.isStanding() ? null : alert.deadline();
    }

    /// Nobody has to do anything at once: it comes near, or stands still.
    boolean isForInformation() {
        return stage == Due.Stage.WARN || stage == Due.Stage.PAUSED;
    }

    /// Whether the same deadline has come further already.
    boolean isBehind(Deadline other) {
        return kind == other.kind && due.equals(other.due) && stage.compareTo(other.stage) < 0;
    }
}
