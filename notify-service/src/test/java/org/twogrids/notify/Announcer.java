package org.twogrids.notify;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.Topics;

/// Speaks for the other services, straight to the broker.
@Singleton
public class Announcer {

    private final Directory directory;
    private final Producer<String, byte[]> broker =
            new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                    new StringSerializer(),
                    new ByteArraySerializer());

    Announcer(Directory directory) {
        this.directory = directory;
    }

    @PreDestroy
    void close() {
        broker.close(Duration.ofSeconds(1));
    }

    /// Announces the directory of Donghuamen and waits until the service has all of it: the last
    /// record is the roster of the command room.
    public void introduceEverybody() {
        if (!knowsTheRoster()) {
            Donghuamen.records().forEach(this::say);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::knowsTheRoster);
        }
    }

    public void say(Event event) {
        say(event, Ids.next());
    }

    /// Says it under a given id: the same id again is the same event again.
    public void say(Event event, UUID id) {
        var envelope =
                new Envelope(
                        id,
                        EventCodec.typeOf(event),
                        "test",
                        Instant.EPOCH,
                        event.key(),
                        null,
                        null,
                        false);
        send(
                new ProducerRecord<>(
                        event.topic().name(),
                        null,
                        null,
                        event.key(),
                        EventCodec.bytes(event),
                        EventCodec.headers(envelope)));
    }

    /// Something on the topic of cases that nobody can read.
    public void sayNonsense(String key, byte[] bytes) {
        send(new ProducerRecord<>(Topics.CASES.name(), key, bytes));
    }

    private boolean knowsTheRoster() {
        var night = Donghuamen.at("2027-01-05T23:00");
        var view = directory.view();
        return !view.onDuty(Donghuamen.STATION, Role.COMMAND_ROOM_DUTY, night).isEmpty();
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            broker.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
