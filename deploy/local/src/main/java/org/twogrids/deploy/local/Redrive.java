package org.twogrids.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.twogrids.kernel.events.Topic;
import org.twogrids.kernel.events.Topics;

/// `make redrive TOPIC=…`: sends the dead letters of a topic through it again, each once. Services
/// that took a record in the first time know its event id and let it pass.
public final class Redrive {

    private static final String GROUP = "redrive";
    private static final String MARK = "dlq_";
    private static final String DEAD = ".dlq";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Console console;
    private final String topic;

    public Redrive(Console console, String topic) {
        this.console = console;
        this.topic = topic;
    }

    public static void main(String[] args) throws ExecutionException, InterruptedException {
        String topic = args.length == 1 ? args[0].strip() : "";
        String broker = System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:19092");
        if (!new Redrive(new Console(System.out), topic).run(broker)) {
            System.exit(1);
        }
    }

    /// Whether there is such a topic.
    public boolean run(String broker) throws ExecutionException, InterruptedException {
        List<String> known =
                Topics.ALL.stream().map(Topic::name).filter(name -> !name.endsWith(DEAD)).toList();
        if (!known.contains(topic)) {
            console.say(
                    "No topic '%s'. Say which: make redrive TOPIC=… with one of %s"
                            .formatted(topic, String.join(", ", known)));
            return false;
        }
        Map<String, Object> reading =
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        GROUP,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest");
        Map<String, Object> writing =
                Map.of("bootstrap.servers", broker, "acks", "all", "enable.idempotence", true);
        try (var letters =
                        new KafkaConsumer<>(
                                reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var again =
                        new KafkaProducer<>(
                                writing, new ByteArraySerializer(), new ByteArraySerializer())) {
            TopicPartition dead = new TopicPartition(topic + DEAD, 0);
            letters.assign(List.of(dead));
            long end = letters.endOffsets(List.of(dead)).getOrDefault(dead, 0L);
            console.say(
                    "%d dead letters sent to %s again"
                            .formatted(move(letters, again, dead, end), topic));
            return true;
        }
    }

    /// Up to what was there at the beginning: a letter that comes back at once is left for later.
    private long move(
            Consumer<byte[], byte[]> letters,
            Producer<byte[], byte[]> again,
            TopicPartition dead,
            long end)
            throws ExecutionException, InterruptedException {
        long moved = 0;
        while (letters.position(dead) < end) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> letter : letters.poll(POLL)) {
                if (letter.offset() < end) {
                    sent.add(again.send(alive(letter)));
                }
            }
            for (Future<RecordMetadata> arrival : sent) {
                arrival.get();
            }
            moved += sent.size();
            long done = Math.min(end, letters.position(dead));
            letters.commitSync(Map.of(dead, new OffsetAndMetadata(done)));
        }
        return moved;
    }

    private ProducerRecord<byte[], byte[]> alive(ConsumerRecord<byte[], byte[]> letter) {
        List<Header> headers =
                Stream.of(letter.headers().toArray())
                        .filter(header -> !header.key().startsWith(MARK))
                        .toList();
        Header origin = letter.headers().lastHeader(MARK + "topic");
        String target = origin == null ? topic : new String(origin.value(), UTF_8);
        return new ProducerRecord<>(target, null, letter.key(), letter.value(), headers);
    }
}
