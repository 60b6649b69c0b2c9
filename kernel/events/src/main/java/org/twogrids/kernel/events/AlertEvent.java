package org.twogrids.kernel.events;

import java.time.Instant;
import java.util.UUID;

/// Whether the people a case needs have been told. Keyed by the recipient.
public sealed interface AlertEvent extends Event {

    UUID alertId();

    UUID caseId();

    /// The member who is told.
    UUID recipient();

    /// Stored and on its way to the recipient.
    record Raised(UUID alertId, UUID caseId, UUID recipient, Instant at) implements AlertEvent {}

    /// The recipient has taken note.
    record Acknowledged(UUID alertId, UUID caseId, UUID recipient, Instant at)
            implements AlertEvent {}

    @Override
    default Topic topic() {
        return Topics.ALERTS;
    }

    @Override
    default String key() {
        return recipient().toString();
    }
}
