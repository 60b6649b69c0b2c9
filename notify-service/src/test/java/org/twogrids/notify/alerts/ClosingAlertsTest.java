package org.twogrids.notify.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.twogrids.notify.Donghuamen.COORDINATOR;
import static org.twogrids.notify.Donghuamen.DEPUTY;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Asked.What;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseEvent.Ended.Outcome;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

/// Whoever is asked to close a case that few know of.
@QuarkusTest
class ClosingAlertsTest {

    private final Announcer announcer;
    private final TestClock clock;
    private final UUID caseId = Ids.next();

    ClosingAlertsTest(Announcer announcer, TestClock clock) {
        this.announcer = announcer;
        this.clock = clock;
    }

    @BeforeEach
    void a_restricted_case_has_ended() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        announcer.say(new CaseEvent.Opened(caseId, header(1), clock.instant()));
        announcer.say(new CaseEvent.Ended(caseId, header(2), Outcome.COMPLETED));
    }

    @Test
    void whoever_is_asked_is_alerted_and_nothing_tells_what_the_case_is_about() {
        ask(3, COORDINATOR, What.CLOSE);
        Map<String, Object> alert = await("coordinator", caseId);
        assertThat(alert).containsEntry("kind", "CLOSING").containsEntry("state", "OPEN");
        Map<?, ?> shown = (Map<?, ?>) alert.get("case");
        assertThat(shown.get("category")).isNull();
        assertThat(shown.get("grid")).isNull();
        given().auth()
                .oauth2(token("coordinator"))
                .header("Accept-Language", "zh-CN")
                .get("/api/alerts?state=OPEN&limit=1")
                .then()
                .body("items[0].text", equalTo("红色案件 DHM-2027-000001 已办结回访,请您核实并销号。"));

        announcer.say(new CaseEvent.Ended(caseId, header(4), Outcome.CLOSED));
        eventually(() -> "ENDED".equals(only("coordinator", caseId).get("state")));
    }

    @Test
    void of_several_each_is_asked_until_they_need_not_know_any_more() {
        ask(3, COORDINATOR, What.CLOSE);
        ask(4, DEPUTY, What.CLOSE);
        await("coordinator", caseId);
        await("deputy", caseId);

        ask(5, COORDINATOR, What.NOTHING);
        eventually(() -> "ENDED".equals(only("coordinator", caseId).get("state")));
        assertThat(only("deputy", caseId)).containsEntry("state", "OPEN");
        ask(6, COORDINATOR, What.CLOSE);
        eventually(() -> of("coordinator", caseId).size() == 2);
    }

    @Test
    void what_breaks_out_again_is_not_closed_and_nobody_is_asked_in_place_of_whoever_was() {
        ask(3, COORDINATOR, What.CLOSE);
        await("coordinator", caseId);
        clock.set(Donghuamen.at("2027-01-07T10:00"));

        announcer.say(new CaseEvent.Assigned(caseId, header(4), Cause.REOPENED));
        eventually(() -> "ENDED".equals(only("coordinator", caseId).get("state")));
        assertThat(of("head", caseId)).isEmpty();
    }

    private void ask(long version, UUID member, What what) {
        announcer.say(new CaseEvent.Asked(caseId, header(version), member, what));
    }

    private static CaseHeader header(long version) {
        return Donghuamen.header(version, Risk.RED, true, HANDLER, OWNER, OFFICER);
    }
}
