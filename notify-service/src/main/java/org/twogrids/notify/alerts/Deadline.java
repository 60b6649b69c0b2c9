package org.twogrids.notify.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.twogrids.kernel.events.CaseEvent.Due;

/// The deadline that an alert is about, and how far it has come.
@Embeddable
public record Deadline(
        @Column(name = "deadline") @Enumerated(EnumType.STRING) Due.Kind kind,
        @Column(name = "deadline_stage") @Enumerated(EnumType.STRING) Due.Stage stage,
        @Column(name = "deadline_due") Instant due) {

    static Deadline of(Due event) {
        return new Deadline(event.kind(), event.stage(), event.due());
    }
}
