package org.twogrids.cases.cases;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.cases.Town;
import org.twogrids.cases.deadlines.ClockChange;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Topics;

/// Deadlines are told of: before they pass, as they pass, and when nothing has followed.
@QuarkusTest
class DeadlineRoundTest extends JourneyTest {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    @Inject DeadlineRound round;
    @Inject Cases cases;
    @Inject Clocks clocks;

    @Test
    void a_deadline_is_announced_before_it_passes_as_it_passes_and_once_more() {
        String id = accepted(Map.of());
        round.look();
        assertThat(said(id)).isEmpty();
        passTo(id, "SETTLE", ONE_DAY.negated());
        round.look();
        round.look();
        awaitSaid(id, "SETTLE WARN");
        clock.pass(ONE_DAY.plusHours(1));
        round.look();
        awaitSaid(id, "SETTLE WARN", "SETTLE ALERT");
        clock.pass(Duration.ofDays(4));
        round.look();
        round.look();
        awaitSaid(id, "SETTLE WARN", "SETTLE ALERT", "SETTLE ESCALATE");
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.text", hasItem(startsWith("化解期限将于")))
                .body("items.text", hasItem(startsWith("化解期限已于")));
    }

    @Test
    void of_what_was_missed_while_the_service_was_away_only_the_last_stage_is_told() {
        String id = accepted(Map.of());
        passTo(id, "SETTLE", Duration.ofDays(9));
        round.look();
        awaitSaid(id, "SETTLE ESCALATE");
    }

    @Test
    void what_has_been_announced_is_over_when_it_is_done_and_what_has_not_is_not() {
        String id = accepted(Map.of());
        passTo(id, "SETTLE", ONE_DAY.negated());
        round.look();
        move(handler(id), id, "settlement", Map.of("record", "握手言和", "bothAgree", true))
                .statusCode(200);
        awaitSaid(id, "SETTLE WARN", "SETTLE OVER");
        assertThat(said(id)).noneMatch(due -> due.kind() == CaseEvent.Due.Kind.ACCEPT);
    }

    @Test
    void a_return_visit_is_announced_anew_in_each_round() {
        String id = settled(Map.of());
        passTo(id, "RETURN_VISIT", ONE_DAY.negated());
        round.look();
        for (int party = 0; party < 2; party++) {
            as("officer")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of("party", party, "means", "HOME", "outcome", "SATISFIED"))
                    .post("/api/cases/{id}/visits", id)
                    .then()
                    .statusCode(200);
        }
        passTo(id, "RETURN_VISIT", ONE_DAY.negated());
        round.look();
        awaitSaid(id, "RETURN_VISIT WARN", "RETURN_VISIT OVER", "RETURN_VISIT WARN");
    }

    @Test
    void a_whistle_slip_reminds_and_escalates_and_the_one_that_is_due_first_counts() {
        String id = accepted(Map.of());
        Instant now = clock.instant();
        slip(id, "caretakers", now.plus(Duration.ofDays(4)));
        slip(id, "heating-company", now.plus(Duration.ofDays(8)));
        assertThat(replayed(id)).isEqualTo(running(id)).containsKey(Deadline.Kind.SLIP);
        clock.pass(Duration.ofHours(3 * 24 + 1));
        round.look();
        awaitSaid(id, "SLIP WARN");
        clock.pass(Duration.ofDays(1));
        awaitSaid(id, "SLIP WARN", "SLIP ALERT");
        clock.pass(Duration.ofDays(1));
        round.look();
        awaitSaid(id, "SLIP WARN", "SLIP ALERT", "SLIP ESCALATE");
        move(handler(id), id, "slips/" + first(id) + "/withdrawal", Map.of("reason", "自行修好"))
                .statusCode(200);
        awaitSaid(id, "SLIP WARN", "SLIP ALERT", "SLIP ESCALATE", "SLIP OVER");
        assertThat(replayed(id)).isEqualTo(running(id)).containsKey(Deadline.Kind.SLIP);
        move(handler(id), id, "settlement", Map.of("record", "握手言和", "bothAgree", true))
                .statusCode(200);
        assertThat(replayed(id))
                .isEqualTo(running(id))
                .containsOnlyKeys(Deadline.Kind.SLIP, Deadline.Kind.RETURN_VISIT);
    }

    /// Days that nobody works move a deadline, so that how long it takes depends on when the
    /// test runs.
    private void passTo(String id, String kind, Duration after) {
        String due =
                as("worker")
                        .get("/api/cases/{id}", id)
                        .path("deadlines.find { it.kind == '" + kind + "' }.due");
        clock.pass(Duration.between(clock.instant(), Instant.parse(due).plus(after)));
    }

    private static void slip(String id, String unit, Instant due) {
        move(
                        handler(id),
                        id,
                        "slips",
                        Map.of(
                                "unit",
                                Town.id(unit),
                                "matter",
                                "楼道堆物",
                                "asked",
                                "清运",
                                "due",
                                due.toString()))
                .statusCode(200);
    }

    private static String first(String id) {
        return as("worker")
                .get("/api/cases/{id}/slips", id)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void a_case_that_somebody_is_at_is_passed_over_and_told_of_with_the_next_round() {
        String busy = accepted(Map.of());
        String free = accepted(Map.of());
        passTo(free, "SETTLE", ONE_DAY.negated());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            cases.lock(new CaseId(UUID.fromString(busy)));
                            round.look();
                            awaitSaid(free, "SETTLE WARN");
                            assertThat(said(busy)).isEmpty();
                        });
        round.look();
        awaitSaid(busy, "SETTLE WARN");
    }

    @Test
    void reading_the_journal_from_the_first_entry_on_comes_to_the_same_dues() {
        String id = mediating(Map.of());
        clock.pass(Duration.ofDays(14));
        round.look();
        assertThat(replayed(id)).isEqualTo(running(id)).hasSize(2);
        String settled = settled(Map.of());
        assertThat(replayed(settled))
                .isEqualTo(running(settled))
                .containsOnlyKeys(Deadline.Kind.RETURN_VISIT);
        String untouched = flagged(Map.of());
        assertThat(replayed(untouched)).isEqualTo(running(untouched)).hasSize(2);
    }

    private Map<Deadline.Kind, Instant> replayed(String id) {
        List<JournalEntry> journal =
                QuarkusTransaction.requiringNew()
                        .call(() -> cases.journal(new CaseId(UUID.fromString(id))));
        Map<Deadline.Kind, Instant> running = new EnumMap<>(Deadline.Kind.class);
        for (JournalEntry entry : journal) {
            ClockChange change = entry.clocks();
            running.keySet().removeIf(change::stops);
            change.started().forEach(it -> running.put(it.kind(), micros(it.due())));
        }
        return running;
    }

    private Map<Deadline.Kind, Instant> running(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> clocks.list("caseId", UUID.fromString(id)))
                .stream()
                .map(DeadlineEntry::deadline)
                .collect(toMap(Deadline::kind, it -> micros(it.due())));
    }

    /// As the database keeps time; it rounds what the journal has exactly.
    private static Instant micros(Instant at) {
        return at.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    /// The service's own round may hold the case at that moment, which is then passed over.
    private void awaitSaid(String id, String... dues) {
        await().untilAsserted(
                        () -> {
                            round.look();
                            assertThat(said(id))
                                    .extracting(due -> due.kind() + " " + due.stage())
                                    .containsExactly(dues);
                        });
    }

    /// What the topic says of the case's deadlines, in order.
    private static List<CaseEvent.Due> said(String id) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.CASES.name()).stream()
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            List<CaseEvent.Due> said = new ArrayList<>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < end.get(it))) {
                StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                        .filter(record -> id.equals(record.key()))
                        .map(
                                record ->
                                        EventCodec.event(
                                                EventCodec.envelope(record.headers()),
                                                record.value()))
                        .filter(CaseEvent.Due.class::isInstance)
                        .map(CaseEvent.Due.class::cast)
                        .forEach(said::add);
            }
            return said;
        }
    }
}
