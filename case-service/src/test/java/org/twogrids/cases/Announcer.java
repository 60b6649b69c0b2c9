package org.twogrids.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;

/// Speaks as another service would: straight to the broker.
public final class Announcer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                    new StringSerializer(),
                    new ByteArraySerializer());

    /// One change: all records take effect together.
    public void change(List<? extends Event> events) {
        UUID change = Ids.next();
        for (int i = 0; i < events.size(); i++) {
            send(events.get(i), Ids.next(), change, i == events.size() - 1);
        }
    }

    public void send(Event event) {
        send(event, Ids.next(), null, false);
    }

    public void send(Event event, UUID id, UUID change, boolean ends) {
        var envelope =
                new Envelope(
                        id,
                        EventCodec.typeOf(event),
                        "test",
                        Instant.parse("2026-11-25T02:00:00Z"),
                        event.key(),
                        null,
                        change,
                        ends);
        send(
                new ProducerRecord<>(
                        event.topic().name(),
                        null,
                        null,
                        event.key(),
                        EventCodec.bytes(event),
                        EventCodec.headers(envelope)));
    }

    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
