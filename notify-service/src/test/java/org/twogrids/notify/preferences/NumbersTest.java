package org.twogrids.notify.preferences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;

@QuarkusTest
@TestProfile(WithChannels.class)
class NumbersTest {

    private static final String COMMUNITY = "110101001005";

    private final Announcer announcer;
    private final Colleague colleague;
    private final Directory directory;
    private final TestClock clock;

    NumbersTest(Announcer announcer, Colleague colleague, Directory directory, TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.directory = directory;
        this.clock = clock;
    }

    @BeforeEach
    void everybody_is_known() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
    }

    @Test
    void whoever_leads_sees_who_below_cannot_be_telephoned() {
        UUID silent = posted(colleague.writtenDown("numbers-none", null), COMMUNITY);
        UUID unsure =
                posted(
                        colleague.writtenDown("numbers-unsure", "{\"phone\":\"13870000001\"}"),
                        COMMUNITY);
        UUID sure =
                posted(
                        colleague.reachedBy("numbers-sure", "{\"phone\":\"13870000002\"}"),
                        COMMUNITY);
        UUID nowhere = colleague.writtenDown("numbers-nowhere", null);

        ValidatableResponse answer = asked("coordinator").statusCode(200);
        List<Map<String, Object>> items = answer.extract().path("items");
        assertThat(items)
                .extracting(item -> item.get("phone"))
                .containsOnly("NONE", "NOT_VERIFIED");
        assertThat(phone(items, silent)).containsExactly("NONE");
        assertThat(phone(items, unsure)).containsExactly("NOT_VERIFIED");
        assertThat(phone(items, sure)).isEmpty();
        assertThat(phone(items, nowhere)).isEmpty();
        assertThat(items)
                .filteredOn(item -> unsure.toString().equals(id(item)))
                .singleElement()
                .extracting(item -> item.get("posts"))
                .asString()
                .contains(COMMUNITY, "GRID_WORKER");
        assertThat(answer.extract().asString()).doesNotContain("13870000001", "138****");
        List<Boolean> onDuty = answer.extract().path("items.onDuty");
        assertThat(onDuty).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
    }

    @Test
    void nobody_else_sees_it() {
        asked("handler").statusCode(403);
    }

    private UUID posted(UUID member, String area) {
        announcer.say(
                new Posting(
                        Donghuamen.person(member + " posted"),
                        1,
                        member,
                        area,
                        Role.GRID_WORKER,
                        false,
                        Donghuamen.at("2025-01-01T00:00"),
                        null));
        eventually(() -> !directory.view().postingsOf(member, clock.instant()).isEmpty());
        return member;
    }

    private static ValidatableResponse asked(String login) {
        return given().auth().oauth2(token(login)).get("/api/alerts/numbers/unverified").then();
    }

    private static List<Object> phone(List<Map<String, Object>> items, UUID member) {
        return items.stream()
                .filter(item -> member.toString().equals(id(item)))
                .map(item -> item.get("phone"))
                .toList();
    }

    private static Object id(Map<String, Object> item) {
        return ((Map<?, ?>) item.get("member")).get("id");
    }
}
