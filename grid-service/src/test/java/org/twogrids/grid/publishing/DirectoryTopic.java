package org.twogrids.grid.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Topics;
import org.twogrids.kernel.messaging.Arrival;

/// What others hear of the directory.
public final class DirectoryTopic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<DirectoryEvent> heard = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<DirectoryEvent, UUID> changes = new HashMap<>();

    private DirectoryTopic(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    public static DirectoryTopic fromTheBeginning() {
        var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partition = List.of(new TopicPartition(Topics.DIRECTORY.name(), 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
        return new DirectoryTopic(consumer);
    }

    /// The first record of the kind that was wanted.
    public <T extends DirectoryEvent> T await(Class<T> type, Predicate<T> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            poll();
                            return all(type).stream().filter(wanted).findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    public <T extends DirectoryEvent> List<T> all(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Everything that is on the topic by now, in order.
    public List<Arrival> all() {
        long end =
                consumer.endOffsets(consumer.assignment()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        TopicPartition partition = consumer.assignment().iterator().next();
        while (consumer.position(partition) < end) {
            poll();
        }
        return List.copyOf(arrivals);
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(200))
                .forEach(
                        record -> {
                            Envelope envelope = EventCodec.envelope(record.headers());
                            var event = (DirectoryEvent) EventCodec.event(envelope, record.value());
                            heard.add(event);
                            arrivals.add(new Arrival(envelope, event));
                            if (envelope.change() != null) {
                                changes.putIfAbsent(event, envelope.change());
                            }
                        });
    }

    /// The change that the record first came with.
    public UUID changeOf(DirectoryEvent record) {
        return Objects.requireNonNull(changes.get(record));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
