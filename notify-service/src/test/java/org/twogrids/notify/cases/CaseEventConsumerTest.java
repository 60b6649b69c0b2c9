package org.twogrids.notify.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Topic;
import org.twogrids.kernel.events.Topics;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Inboxes;
import org.twogrids.notify.TestClock;

@QuarkusTest
class CaseEventConsumerTest {

    private final Announcer announcer;
    private final TestClock clock;
    private final MeterRegistry metrics;
    private final UUID caseId = Ids.next();

    CaseEventConsumerTest(Announcer announcer, TestClock clock, MeterRegistry metrics) {
        this.announcer = announcer;
        this.clock = clock;
        this.metrics = metrics;
    }

    @BeforeEach
    void on_a_tuesday_morning() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
    }

    @Test
    void poison_goes_to_the_dead_letters_and_blocks_nobody() {
        String key = caseId.toString();
        announcer.sayNonsense(key, "没有信封".getBytes(UTF_8));
        announcer.say(
                new CaseEvent.Opened(caseId, Donghuamen.header(Risk.YELLOW), clock.instant()));
        announcer.sayNonsense(key, new byte[0]);

        await("officer", caseId);
        try (var letters = reading(Topics.CASES.deadLetters())) {
            Set<String> found = new HashSet<>();
            eventually(
                    () -> {
                        letters.poll(Duration.ofMillis(100))
                                .forEach(letter -> found.add(new String(letter.value(), UTF_8)));
                        return found.containsAll(Set.of("没有信封", ""));
                    });
        }
        assertThat(metrics.counter("messaging.dead.letters", "topic", Topics.CASES.name()).count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void others_learn_that_somebody_was_told_and_has_taken_note() {
        announcer.say(
                new CaseEvent.Opened(caseId, Donghuamen.header(Risk.YELLOW), clock.instant()));
        Map<String, Object> alert = await("officer", caseId);
        Inboxes.acknowledge("officer", alert);
        UUID id = UUID.fromString((String) alert.get("id"));

        try (var news = reading(Topics.ALERTS)) {
            List<AlertEvent> heard = new ArrayList<>();
            eventually(
                    () -> {
                        news.poll(Duration.ofMillis(100))
                                .forEach(
                                        record ->
                                                heard.add(
                                                        (AlertEvent)
                                                                EventCodec.event(
                                                                        EventCodec.envelope(
                                                                                record.headers()),
                                                                        record.value())));
                        return heard.stream()
                                .filter(event -> event.alertId().equals(id))
                                .toList()
                                .equals(
                                        List.of(
                                                new AlertEvent.Raised(
                                                        id,
                                                        caseId,
                                                        Donghuamen.OFFICER,
                                                        clock.instant(),
                                                        Donghuamen.OFFICER),
                                                new AlertEvent.Acknowledged(
                                                        id,
                                                        caseId,
                                                        Donghuamen.OFFICER,
                                                        clock.instant())));
                    });
        }
    }

    private static KafkaConsumer<String, byte[]> reading(Topic topic) {
        var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
