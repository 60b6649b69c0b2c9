package org.twogrids.kernel.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// CloudEvents 1.0 attributes of one record, in Kafka's binary mode (headers `ce_…`).
///
/// @param id UUIDv7: what the inbox remembers
/// @param source the service that announced it
/// @param subject the entity, as in the key
/// @param traceparent W3C trace context of the cause
/// @param change directory only: records of one change share it and take effect together
/// @param changeEnds directory only: the last record of its change
public record Envelope(
        UUID id,
        String type,
        String source,
        Instant time,
        String subject,
        @Nullable String traceparent,
        @Nullable UUID change,
        boolean changeEnds) {}
