package org.twogrids.notify.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.only;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;

@QuarkusTest
@TestProfile(WithChannels.class)
class AcknowledgeLinkTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(20_000_000);

    private final Announcer announcer;
    private final Colleague colleague;
    private final TestClock clock;
    private final String number = "138" + NUMBERS.incrementAndGet();
    private final String login = "linked-" + number;
    private Gateway gateway;

    AcknowledgeLinkTest(Announcer announcer, Colleague colleague, TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.clock = clock;
    }

    @BeforeEach
    void the_gateway_is_there() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        gateway = new Gateway(WithChannels.gatewayPort());
    }

    @AfterEach
    void and_goes_again() {
        gateway.close();
    }

    @Test
    void opening_the_link_shows_the_case_and_changes_nothing() {
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        String link = link();

        given().header("Accept-Language", "zh-CN")
                .get(link)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(
                        allOf(
                                containsString("红色案件 DHM-2027-000001"),
                                containsString("01-05 10:15"),
                                containsString("<form method=\"post\">"),
                                not(containsString("<script")),
                                not(containsString(login))));
        given().header("Accept-Language", "en")
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("Case DHM-2027-000001 (red)"));
        assertThat(only(login, caseId)).containsEntry("state", "OPEN");
    }

    @Test
    void one_tap_takes_note_and_stops_every_channel() {
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        String link = link();

        given().post(link).then().statusCode(200).body(containsString("已签收"));
        assertThat(only(login, caseId)).containsEntry("state", "ACKNOWLEDGED");
        clock.pass(Duration.ofMinutes(2));
        UUID sign = colleague.isTold(Donghuamen.person(login), Risk.ORANGE);
        eventually(() -> gateway.callsTo(number).size() == 2); // a later message has gone out
        assertThat(gateway.callsTo(number))
                .extracting(Gateway.Call::path)
                .containsExactly("/sms", "/sms");
        assertThat(only(login, sign)).containsEntry("state", "OPEN");

        given().post(link).then().statusCode(200).body(containsString("已签收"));
        given().get(link).then().statusCode(200).body(not(containsString("<form")));
    }

    @Test
    void a_link_that_nobody_made_does_nothing() {
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        String link = link();
        char last = link.charAt(link.length() - 2);
        String forged =
                link.substring(0, link.length() - 2)
                        + (last == 'A' ? 'B' : 'A')
                        + link.charAt(link.length() - 1);

        given().post(forged).then().statusCode(404);
        given().get("/a/nonsense").then().statusCode(404).body(containsString("没有这个链接"));
        given().get("/a/AAAA*").then().statusCode(404);
        assertThat(only(login, caseId)).containsEntry("state", "OPEN");
    }

    @Test
    void after_a_day_the_link_is_over() {
        UUID caseId = colleague.isTold(somebody(), Risk.ORANGE);
        String link = link();
        clock.pass(Duration.ofHours(25));

        given().post(link).then().statusCode(410).body(containsString("链接已失效"));
        assertThat(only(login, caseId)).containsEntry("state", "OPEN");
    }

    @Test
    void a_link_to_what_somebody_else_answers_for_now_says_so() {
        UUID caseId = colleague.isTold(somebody(), Risk.RED);
        String link = link();
        announcer.say(
                new CaseEvent.Assigned(
                        caseId,
                        Donghuamen.header(2, Risk.RED, Donghuamen.HANDLER),
                        CaseEvent.Assigned.Cause.HANDED_OVER));
        eventually(() -> "ENDED".equals(only(login, caseId).get("state")));

        given().post(link).then().statusCode(200).body(containsString("无需签收"));
        assertThat(only(login, caseId)).containsEntry("state", "ENDED");
    }

    @Test
    void a_case_that_became_restricted_shows_nothing_outside_of_the_console() {
        UUID me = somebody();
        UUID caseId = colleague.isTold(me, Risk.RED);
        String link = link();
        announcer.say(
                new CaseEvent.Assigned(
                        caseId,
                        Donghuamen.header(2, Risk.RED, true, me, me, null),
                        CaseEvent.Assigned.Cause.OVERRIDDEN));
        eventually(
                () ->
                        ((java.util.Map<?, ?>) only(login, caseId).get("case"))
                                .get("restricted")
                                .equals(true));

        given().post(link)
                .then()
                .statusCode(200)
                .body(containsString("请登录控制台"))
                .body(not(containsString("DHM-2027")));
        assertThat(only(login, caseId)).containsEntry("state", "OPEN");
    }

    private UUID somebody() {
        return colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
    }

    /// The link of the first message, without the address of the system.
    private String link() {
        eventually(() -> !gateway.callsTo(number).isEmpty());
        String text = gateway.callsTo(number).getFirst().json().path("text").asText();
        var found = Pattern.compile("https://twogrids\\.example(/a/[\\w-]+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
