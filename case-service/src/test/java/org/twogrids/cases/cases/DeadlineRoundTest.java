package org.twogrids.cases.cases;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.cases.JourneyTest;
import org.twogrids.cases.Town;
import org.twogrids.cases.deadlines.ClockChange;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Topics;

/// Deadlines are told of: before they pass, as they pass, and when nothing has followed.
@QuarkusTest
class DeadlineRoundTest extends JourneyTest {

    private static final int CROWD = 240;
    private static final Duration ONE_DAY = Duration.ofDays(1);

    @Inject DeadlineRound round;
    @Inject Cases cases;
    @Inject Clocks clocks;
    @Inject RedatingRound redating;
    @Inject WorkingCalendar calendar;

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
        awaitSaid(id, "RETURN_VISIT WARN");
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
    void each_whistle_slip_reminds_and_escalates_by_itself_until_it_is_answered() {
        String id = accepted(Map.of());
        Instant now = clock.instant();
        slip(id, "caretakers", now.plus(Duration.ofDays(4)));
        slip(id, "heating-company", now.plus(Duration.ofDays(8)));
        UUID soon = slip(id, 0);
        UUID later = slip(id, 1);
        assertThat(replayed(id)).isEqualTo(running(id)).containsKeys(of(soon), of(later));
        as("worker")
                .get("/api/cases/{id}", id)
                .then()
                .body(
                        "deadlines.findAll { it.kind == 'SLIP' }.slip",
                        contains(soon.toString(), later.toString()));
        clock.pass(Duration.ofHours(3 * 24 + 1));
        awaitSaid(id, soon, "WARN");
        clock.pass(Duration.ofDays(1));
        awaitSaid(id, soon, "WARN", "ALERT");
        assertThat(said(id)).noneMatch(due -> later.equals(due.slip()));
        clock.pass(Duration.ofDays(2));
        awaitSaid(id, soon, "WARN", "ALERT", "ESCALATE");
        awaitSaid(id, later, "WARN");
        move(
                        "worker",
                        id,
                        "slips/" + soon + "/answer",
                        Map.of(
                                "outcome",
                                "DONE",
                                "answeredOn",
                                LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE).toString(),
                                "by",
                                "物业 李经理",
                                "words",
                                "已清运"))
                .statusCode(200);
        awaitSaid(id, soon, "WARN", "ALERT", "ESCALATE", "OVER");
        awaitSaid(id, later, "WARN");
        assertThat(replayed(id))
                .isEqualTo(running(id))
                .containsKey(of(later))
                .doesNotContainKey(of(soon));
        move(handler(id), id, "settlement", Map.of("record", "握手言和", "bothAgree", true))
                .statusCode(200);
        assertThat(replayed(id))
                .isEqualTo(running(id))
                .containsOnlyKeys(of(later), of(Deadline.Kind.RETURN_VISIT));
        clock.pass(Duration.ofDays(4));
        awaitSaid(id, later, "WARN", "ESCALATE");
    }

    /// As it was left by a version that keeps one clock for all slips of a case.
    @Test
    void where_one_clock_ran_for_all_slips_each_gets_its_own_by_what_the_journal_says()
            throws SQLException {
        String id = accepted(Map.of());
        Instant now = clock.instant();
        slip(id, "caretakers", now.plus(Duration.ofDays(4)));
        slip(id, "heating-company", now.plus(Duration.ofDays(8)));
        move(handler(id), id, "slips/" + slip(id, 0) + "/withdrawal", Map.of("reason", "自行修好"))
                .statusCode(200);
        slip(id, "caretakers", now.plus(Duration.ofDays(9)));
        var each = running(id);
        assertThat(each).containsKeys(of(slip(id, 1)), of(slip(id, 2)));
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from case_clock where kind = 'SLIP' and case_id = '" + id + "'");
            statement.executeUpdate(
                    "insert into case_deadline (case_id, kind, due, since, stage, next_at) values ('"
                            + id
                            + "', 'SLIP', '"
                            + now.plus(Duration.ofDays(8))
                            + "', '"
                            + now
                            + "', 'WARN', now())");
        }
        await().untilAsserted(
                        () -> {
                            round.look();
                            assertThat(running(id)).isEqualTo(each);
                        });
        assertThat(replayed(id)).isEqualTo(each);
        awaitSaid(id, "SLIP OVER");
        assertThat(said(id)).extracting(CaseEvent.Due::slip).containsOnlyNulls();
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

    private static UUID slip(String id, int which) {
        return UUID.fromString(
                as("worker")
                        .get("/api/cases/{id}/slips", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[" + which + "].id"));
    }

    private static Deadline.Clock of(UUID slip) {
        return new Deadline.Clock(Deadline.Kind.SLIP, slip);
    }

    private static Deadline.Clock of(Deadline.Kind kind) {
        return new Deadline.Clock(kind, null);
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
        assertThat(replayed(id)).isEqualTo(running(id)).hasSize(3);
        String settled = settled(Map.of());
        assertThat(replayed(settled))
                .isEqualTo(running(settled))
                .containsOnlyKeys(of(Deadline.Kind.RETURN_VISIT));
        String untouched = flagged(Map.of());
        assertThat(replayed(untouched)).isEqualTo(running(untouched)).hasSize(4);
    }

    @Test
    void what_falls_due_in_one_minute_is_told_of_by_the_page_and_each_of_it_once()
            throws SQLException {
        List<String> ids = crowd();
        passTo(ids.getLast(), "SETTLE", Duration.ofMinutes(1));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.submit(round::look);
            replicas.submit(round::look);
        }
        await().untilAsserted(
                        () -> {
                            round.look();
                            assertThat(told(ids, "count(distinct case_id)")).isEqualTo(CROWD);
                        });
        assertThat(told(ids, "count(*)")).isEqualTo(CROWD);
        assertThat(told(ids, "count(distinct xmin::text)")).isLessThan(CROWD / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3D", "-P3D"})
    void a_clock_that_is_set_wrong_by_days_announces_nothing_and_moves_no_case_back(Duration jump) {
        String id = flagged(Map.of());
        round.look();
        clock.jump(jump);
        round.look();
        String meanwhile = flagged(Map.of());
        move(handler(id), id, "acceptance", Map.of()).statusCode(200);
        round.look();
        assertThat(said(id)).isEmpty();
        String received = seen("worker", meanwhile).extract().path("receivedAt");
        assertThat(OffsetDateTime.parse(received).toInstant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));

        clock.jump(jump.negated());
        round.look();
        assertThat(said(id)).isEmpty();
        assertThat(said(meanwhile)).isEmpty();
        assertThat(status(id)).isEqualTo("ACCEPTED");
        assertThat(replayed(id)).isEqualTo(running(id)).doesNotContainKey(of(Deadline.Kind.ACCEPT));
        as("worker")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", contains("OPENED", "ACCEPTED"));
        passTo(meanwhile, "ACCEPT", Duration.ofMinutes(1));
        awaitSaid(meanwhile, "ACCEPT ALERT");
    }

    @Test
    void a_pause_is_told_of_and_a_journal_with_pauses_comes_to_the_same_dues() {
        String id = accepted(Map.of());
        String until =
                LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE).plusDays(5).toString();
        move(handler(id), id, "pause", Map.of("reason", "WORKS", "until", until, "words", "等管道更换"))
                .statusCode(200);
        awaitSaid(id, "SETTLE PAUSED");
        clock.pass(Duration.ofDays(5));
        awaitSaid(id, "SETTLE PAUSED", "SETTLE OVER");
        assertThat(replayed(id)).isEqualTo(running(id)).containsKey(of(Deadline.Kind.SETTLE));
        passTo(id, "SETTLE", Duration.ofHours(1));
        awaitSaid(id, "SETTLE PAUSED", "SETTLE OVER", "SETTLE ALERT");
    }

    @Test
    void a_clock_that_would_end_on_a_day_off_moves_to_the_next_working_day_and_says_so()
            throws SQLException {
        String id = mediating(Map.of());
        String untouched = mediating(Map.of());
        var asItWas = running(untouched);
        Instant dayOff = dayOff();
        endOn(dayOff, id, "SETTLE");
        endOn(dayOff, id, "MEDIATE");
        redating.look();
        redating.look();
        Instant moved = calendar.plusDays(dayOff, 0);
        assertThat(moved).isAfter(dayOff);
        assertThat(running(id))
                .isEqualTo(replayed(id))
                .containsEntry(of(Deadline.Kind.SETTLE), moved)
                .containsEntry(of(Deadline.Kind.MEDIATE), moved);
        assertThat(running(untouched)).isEqualTo(asItWas);
        as(handler(id))
                .get("/api/cases/{id}/mediation", id)
                .then()
                .body("items.last().endsBy", startsWith(moved.toString().substring(0, 10)));
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.findAll { it.kind == 'REDATED' }.size()", equalTo(2))
                .body("items.text", hasItem(startsWith("化解期限顺延至")));
    }

    @Test
    void what_runs_for_hours_or_to_an_agreed_day_and_what_stands_still_keeps_its_day_off()
            throws SQLException {
        String flagged = flagged(Map.of());
        endOn(dayOff(), flagged, "ACCEPT");
        String paused = accepted(Map.of());
        String until =
                LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE).plusDays(5).toString();
        move(
                        handler(paused),
                        paused,
                        "pause",
                        Map.of("reason", "WORKS", "until", until, "words", "等管道更换"))
                .statusCode(200);
        endOn(dayOff(), paused, "SETTLE");
        redating.look();
        assertThat(running(flagged)).containsEntry(of(Deadline.Kind.ACCEPT), dayOff());
        assertThat(running(paused)).containsEntry(of(Deadline.Kind.SETTLE), dayOff());
    }

    /// As if the day had been worked by the calendar of then.
    private Instant dayOff() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE);
        return today.plusDays(3)
                .datesUntil(today.plusDays(12))
                .filter(day -> !calendar.isWorkingDay(day))
                .findFirst()
                .orElseThrow()
                .atTime(10, 0)
                .atZone(DirectoryView.ZONE)
                .toInstant();
    }

    private static void endOn(Instant due, String id, String kind) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                Statement statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    "update case_deadline set due = '%s' where case_id = '%s' and kind = '%s'"
                                            .formatted(due, id, kind)))
                    .isEqualTo(1);
        }
    }

    @Test
    void an_entry_names_the_calendar_and_the_rules_and_both_are_kept_for_good()
            throws SQLException {
        String id = flagged(Map.of());
        List<String> names =
                rows(
                        "select substring(s from position(':' in s) + 1) from case_journal,"
                                + " unnest(subjects) s where case_id = '"
                                + id
                                + "' and (s like 'calendar:%' or s like 'policy:%')");
        assertThat(names).hasSize(2);
        as("worker")
                .get("/api/cases/deadline-basis/{name}", names.getFirst())
                .then()
                .statusCode(200)
                .body("kind", equalTo("CALENDAR"))
                .body("content", startsWith("date,kind"));
        as("worker")
                .get("/api/cases/deadline-basis/{name}", names.getLast())
                .then()
                .body("content", containsString("clocks.contact.within.red=1h"));
        as("worker").get("/api/cases/deadline-basis/never").then().statusCode(404);
    }

    /// @return cases that are to be settled by almost the same time
    private static List<String> crowd() {
        try (var people = Executors.newFixedThreadPool(8)) {
            return Stream.generate(() -> people.submit(() -> flagged(Map.of())))
                    .limit(CROWD)
                    .toList()
                    .stream()
                    .map(DeadlineRoundTest::done)
                    .toList();
        }
    }

    private static String done(Future<String> flag) {
        try {
            return flag.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static int told(List<String> ids, String what) throws SQLException {
        return Integer.parseInt(
                rows("select "
                                + what
                                + " from case_journal where kind = 'DUE'"
                                + " and 'clock:SETTLE' = any(subjects)"
                                + " and 'stage:ALERT' = any(subjects) and case_id in ('"
                                + String.join("','", ids)
                                + "')")
                        .getFirst());
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private Map<Deadline.Clock, Instant> replayed(String id) {
        List<JournalEntry> journal =
                QuarkusTransaction.requiringNew()
                        .call(() -> cases.journal(new CaseId(UUID.fromString(id))));
        Map<Deadline.Clock, Instant> running = new HashMap<>();
        for (JournalEntry entry : journal) {
            ClockChange change = entry.clocks();
            running.keySet().removeIf(change::stops);
            change.started().forEach(it -> running.put(it.clock(), micros(it.due())));
        }
        return running;
    }

    private Map<Deadline.Clock, Instant> running(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> clocks.list("caseId", UUID.fromString(id)))
                .stream()
                .map(DeadlineEntry::deadline)
                .collect(toMap(Deadline::clock, it -> micros(it.due())));
    }

    /// As the database keeps time; it rounds what the journal has exactly.
    private static Instant micros(Instant at) {
        return at.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    private void awaitSaid(String id, UUID slip, String... stages) {
        await().untilAsserted(
                        () -> {
                            round.look();
                            assertThat(said(id))
                                    .filteredOn(due -> slip.equals(due.slip()))
                                    .extracting(due -> due.stage().name())
                                    .containsExactly(stages);
                        });
    }

    /// The service's own round may hold the case at that moment, which is then passed over.
    private void awaitSaid(String id, String... dues) {
        List<String> kinds = Stream.of(dues).map(it -> it.split(" ", -1)[0]).toList();
        await().untilAsserted(
                        () -> {
                            round.look();
                            assertThat(said(id))
                                    .filteredOn(due -> kinds.contains(due.kind().name()))
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
