package org.twogrids.kernel.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.events.EventCodec;

/// An event as it came in.
public record Arrival(Envelope envelope, Event event) {

    static Arrival of(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = EventCodec.envelope(record.headers());
        return new Arrival(envelope, EventCodec.event(envelope, record.value()));
    }
}
