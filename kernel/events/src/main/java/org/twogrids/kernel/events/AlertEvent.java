package org.twogrids.kernel.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether the people a case needs have been told. Keyed by the recipient.
public sealed interface AlertEvent extends Event {

    UUID alertId();

    UUID caseId();

    /// The member who is told.
    UUID recipient();

    /// Stored and on its way to the recipient.
    ///
    /// @param responsible who answers for the case, on whose behalf the recipient is told; null in
    ///     older records
    record Raised(UUID alertId, UUID caseId, UUID recipient, Instant at, @Nullable UUID responsible)
            implements AlertEvent {

        /// Whether somebody is told in the place of whoever answers, as far as the record says.
        public boolean isInPlaceOf() {
            return !recipient.equals(responsible);
        }
    }

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
