package org.twogrids.notify.deliveries;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.MailServer;
import org.twogrids.notify.MailServer.Manner;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;

@QuarkusTest
@TestProfile(WithChannels.class)
class MailFaultsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Announcer announcer;
    private final Colleague colleague;
    private final TestClock clock;
    private final String login = "writes-" + NUMBERS.incrementAndGet();
    private MailServer mail;

    MailFaultsTest(Announcer announcer, Colleague colleague, TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.clock = clock;
    }

    @BeforeEach
    void the_mail_server_is_there() throws IOException {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        mail = new MailServer(WithChannels.mailPort());
    }

    @AfterEach
    void and_goes_again() {
        mail.close();
    }

    @ParameterizedTest
    @CsvSource({"BUSY", "FULL", "SILENT", "HANGS_UP", "NONSENSE"})
    void what_a_mail_server_fails_at_is_tried_again_as_the_same_letter(Manner manner) {
        mail.becomes(manner);
        UUID caseId = isTold();
        eventually(() -> "QUEUED".equals(state(caseId)) && letter(caseId).get("reason") != null);
        assertThat(letter(caseId).get("reason")).isIn("UNREACHABLE", "TIMED_OUT", "SERVER_ERROR");
        mail.becomes(Manner.ACCEPTS);
        goOnUntil(caseId, "DELIVERED");

        assertThat(letters()).hasSizeBetween(1, 2);
        assertThat(letters().stream().map(MailFaultsTest::id).distinct()).hasSize(1);
    }

    @Test
    void a_mailbox_that_does_not_exist_is_not_tried_again() {
        mail.becomes(Manner.NO_SUCH_MAILBOX);
        UUID caseId = isTold();
        goOnUntil(caseId, "FAILED");

        assertThat(letter(caseId)).containsEntry("reason", "REFUSED").containsEntry("dueAt", null);
        assertThat(letters()).isEmpty();
    }

    /// What another test has left unsent may arrive, too.
    private List<String> letters() {
        return mail.letters().stream().filter(it -> it.contains(login + "@")).toList();
    }

    private UUID isTold() {
        UUID me =
                colleague.writtenDown(
                        login, "{\"email\":\"%s@twogrids.example\"}".formatted(login));
        UUID caseId = colleague.isTold(me, Risk.ORANGE);
        await(login, caseId);
        return caseId;
    }

    /// A channel may still rest from what another test did to it.
    private void goOnUntil(UUID caseId, String state) {
        eventually(
                () -> {
                    if ("QUEUED".equals(state(caseId)) && letter(caseId).get("reason") != null) {
                        clock.pass(Duration.ofSeconds(7));
                    }
                    return state.equals(state(caseId));
                });
    }

    private Object state(UUID caseId) {
        return requireNonNull(letter(caseId).get("state"));
    }

    private Map<String, Object> letter(UUID caseId) {
        List<Map<String, Object>> items =
                given().auth()
                        .oauth2(token(login))
                        .get(
                                "/api/alerts/{id}/deliveries",
                                requireNonNull(only(login, caseId).get("id")))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        return items.stream()
                .filter(item -> "EMAIL".equals(item.get("channel")))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String letter) {
        return letter.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
