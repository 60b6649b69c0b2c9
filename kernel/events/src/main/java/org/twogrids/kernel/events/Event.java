package org.twogrids.kernel.events;

/// Something that others may rely on. Each event knows its topic and its key, so that nobody
/// can send it to the wrong place or out of order.
public sealed interface Event permits CaseEvent, AlertEvent, DirectoryEvent, StaffingEvent {

    Topic topic();

    /// The Kafka key: order is kept per key.
    String key();
}
