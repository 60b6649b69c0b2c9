package org.twogrids.notify.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.notify.alerts.Deadline;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Kind;

/// What can be known from outside: what was announced, and what stands in the table.
///
/// @param cases what the topic still holds, in the order of each case
/// @param said what others were told of alerts
record Book(List<Heard<CaseEvent>> cases, List<Heard<AlertEvent>> said, List<Row> alerts) {

    /// @param at when it was announced
    record Heard<E>(E event, Instant at) {}

    /// One alert as the table has it.
    ///
    /// @param deadline null where it is about the case itself, as is the stage
    record Row(
            UUID id,
            UUID caseId,
            UUID recipient,
            UUID responsible,
            Capacity capacity,
            Kind kind,
            Deadline.@Nullable Clock deadline,
            Due.@Nullable Stage stage,
            String state,
            boolean standing,
            Instant raisedAt,
            @Nullable Instant dueAt,
            @Nullable Instant snoozedUntil,
            @Nullable String failure) {

        boolean isOpen() {
            return state.equals("OPEN");
        }

        boolean isAcknowledged() {
            return state.equals("ACKNOWLEDGED");
        }
    }
}
