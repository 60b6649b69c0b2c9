package org.twogrids.notify.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Inboxes.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.audit.AlertAudit.Finding;

/// On the real topics and the real table, which hold what every other test has left there: so only
/// what is said of the own cases counts.
@QuarkusTest
class AuditAlertsTest {

    private static final String FORGET = "delete from alert where case_id = ? and recipient = ?";
    private static final String MAKE_UP =
            """
            insert into alert (id, case_id, recipient, kind, capacity, responsible, state, standing,
                   hushed, sequence, number, risk, restricted, raised_at, acknowledge_by, changed_at,
                   steps, occasion)
            select ?, case_id, recipient, kind, capacity, ?, 'ENDED', false,
                   false, -1, number, risk, restricted, raised_at, acknowledge_by, changed_at,
                   steps, occasion
              from alert where case_id = ? limit 1
            """;

    private final Announcer announcer;
    private final TestClock clock;
    private final DataSource database;

    AuditAlertsTest(Announcer announcer, TestClock clock, DataSource database) {
        this.announcer = announcer;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void everybody_is_known() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
    }

    @Test
    void a_missed_alert_and_a_phantom_are_found_and_nothing_is_said_of_what_is_well()
            throws SQLException {
        UUID well = opened();
        UUID forgotten = opened();
        UUID madeUp = Ids.next();
        try (Connection owner = owner();
                var forget = owner.prepareStatement(FORGET);
                var makeUp = owner.prepareStatement(MAKE_UP)) {
            forget.setObject(1, forgotten);
            forget.setObject(2, OFFICER);
            forget.executeUpdate();
            makeUp.setObject(1, madeUp);
            makeUp.setObject(2, Ids.next());
            makeUp.setObject(3, well);
            makeUp.executeUpdate();
        }

        Finding finding = audit();

        assertThat(finding.missed())
                .anyMatch(line -> line.contains("nobody told " + OFFICER) && names(line, forgotten))
                .noneMatch(line -> names(line, well));
        assertThat(finding.phantom())
                .anyMatch(line -> names(line, madeUp))
                .noneMatch(line -> names(line, forgotten));
        assertThat(finding.line())
                .isEqualTo(
                        "checked=%d missed=%d phantom=%d",
                        finding.checked(), finding.missed().size(), finding.phantom().size());
    }

    @Test
    void by_itself_it_prints_one_line_and_fails_where_anything_is_missed()
            throws IOException, InterruptedException, SQLException {
        UUID forgotten = opened();
        try (Connection owner = owner();
                var forget = owner.prepareStatement(FORGET)) {
            forget.setObject(1, forgotten);
            forget.setObject(2, OFFICER);
            forget.executeUpdate();
        }
        var program =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditAlerts.class.getName());
        program.environment().putAll(TestStack.environment());
        program.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process audit = program.start();

        String said = new String(audit.getInputStream().readAllBytes(), UTF_8);
        assertThat(said).matches("checked=\\d+ missed=[1-9]\\d* phantom=\\d+\\R");
        assertThat(audit.waitFor()).isEqualTo(1);
    }

    @Test
    void the_auditors_view_shows_nothing_of_what_a_case_is_about() throws SQLException {
        try (var connection = database.getConnection();
                var columns =
                        connection.prepareStatement(
                                "select column_name from information_schema.columns"
                                        + " where table_name = 'alert_audit'");
                var row = columns.executeQuery()) {
            List<String> names = new java.util.ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            assertThat(names).contains("case_id", "state").doesNotContain("category", "grid");
        }
    }

    private UUID opened() {
        UUID caseId = Ids.next();
        announcer.say(new CaseEvent.Opened(caseId, header(Risk.ORANGE), clock.instant()));
        await("officer", caseId);
        await("handler", caseId);
        await("owner", caseId);
        return caseId;
    }

    private Finding audit() throws SQLException {
        String broker = System.getProperty("KAFKA_BOOTSTRAP_SERVERS");
        var book = new BookKeeper(broker, database).read();
        return AlertAudit.of(book, clock.instant(), Duration.ofMinutes(1));
    }

    private static boolean names(String line, UUID id) {
        return line.contains(id.toString());
    }

    private static Connection owner() throws SQLException {
        return TestStack.connect(ServiceDatabase.NOTIFY, "notify_owner");
    }
}
