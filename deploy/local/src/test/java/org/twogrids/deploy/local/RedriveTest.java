package org.twogrids.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twogrids.deploy.embedded.DeclaredTopics;
import org.twogrids.deploy.embedded.FreePort;
import org.twogrids.deploy.embedded.KafkaNode;
import org.twogrids.kernel.events.Topics;

class RedriveTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, UTF_8));

    @Test
    void a_dead_letter_goes_out_once_more_as_it_was_and_not_a_second_time(@TempDir Path data)
            throws Exception {
        try (KafkaNode kafka = new KafkaNode(data, FreePort.any())) {
            kafka.start();
            String broker = kafka.bootstrapServers();
            DeclaredTopics.createMissing(broker);
            bury(broker);

            assertThat(new Redrive(console, Topics.CASES.name()).run(broker)).isTrue();
            assertThat(new Redrive(console, Topics.CASES.name()).run(broker)).isTrue();

            assertThat(said.toString(UTF_8))
                    .isEqualToIgnoringNewLines(
                            """
                            1 dead letters sent to case.events.v1 again
                            0 dead letters sent to case.events.v1 again
                            """);
            assertThat(arrivals(broker))
                    .singleElement()
                    .satisfies(
                            record -> {
                                assertThat(record.key()).isEqualTo("案件");
                                assertThat(record.value()).isEqualTo("{}");
                                assertThat(
                                                Stream.of(record.headers().toArray())
                                                        .map(
                                                                each ->
                                                                        each.key()
                                                                                + "="
                                                                                + new String(
                                                                                        each
                                                                                                .value(),
                                                                                        UTF_8)))
                                        .containsExactly("ce_id=1", "ce_type=t");
                            });
        }
    }

    @Test
    void a_topic_nobody_knows_is_refused_with_the_names_of_those_there_are() throws Exception {
        assertThat(new Redrive(console, "case.events").run("localhost:1")).isFalse();
        assertThat(said.toString(UTF_8)).contains("'case.events'", Topics.CASES.name());
    }

    private static void bury(String broker) throws Exception {
        var letter = new ProducerRecord<>(Topics.CASES.deadLetters().name(), "案件", "{}");
        letter.headers().add("ce_id", "1".getBytes(UTF_8));
        letter.headers().add("ce_type", "t".getBytes(UTF_8));
        letter.headers().add("dlq_topic", Topics.CASES.name().getBytes(UTF_8));
        letter.headers().add("dlq_reason", "UnreadableEvent".getBytes(UTF_8));
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(letter).get();
        }
    }

    private static List<ConsumerRecord<String, String>> arrivals(String broker) {
        List<ConsumerRecord<String, String>> arrivals = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, Topics.CASES.partitions())
                            .mapToObj(each -> new TopicPartition(Topics.CASES.name(), each))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(arrivals::add);
            }
        }
        return arrivals;
    }
}
