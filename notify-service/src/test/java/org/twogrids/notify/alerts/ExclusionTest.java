package org.twogrids.notify.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.twogrids.notify.Donghuamen.BACKUP;
import static org.twogrids.notify.Donghuamen.COORDINATOR;
import static org.twogrids.notify.Donghuamen.DEPUTY;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.HEAD;
import static org.twogrids.notify.Donghuamen.NIGHT_DUTY;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.OTHER_HANDLER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.person;
import static org.twogrids.notify.Inboxes.acknowledge;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;
import static org.twogrids.notify.Inboxes.only;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent.Mentorship;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

/// Whoever is excluded from a case (回避) finds it nowhere, and the rest of the chain goes on.
@QuarkusTest
class ExclusionTest {

    private final Announcer announcer;
    private final Directory directory;
    private final TestClock clock;
    private final UUID caseId = Ids.next();

    ExclusionTest(Announcer announcer, Directory directory, TestClock clock) {
        this.announcer = announcer;
        this.directory = directory;
        this.clock = clock;
    }

    @BeforeEach
    void on_a_tuesday_morning() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
    }

    @Test
    void what_the_excluded_one_was_told_is_shown_to_them_no_more_and_can_not_be_taken_note_of() {
        open(Risk.ORANGE);
        Map<String, Object> told = await("handler", caseId);

        exclude(2, OTHER_HANDLER, HANDLER);
        eventually(() -> of("handler", caseId).isEmpty());
        for (String state : List.of("OPEN", "ENDED", "ACKNOWLEDGED")) {
            given().auth()
                    .oauth2(token("handler"))
                    .get("/api/alerts?limit=200&state=" + state)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(told.get("id"))));
        }
        given().auth()
                .oauth2(token("handler"))
                .post("/api/alerts/{id}/acknowledgement", told.get("id"))
                .then()
                .statusCode(404);
        assertThat(await("other-handler", caseId)).containsEntry("kind", "HANDLER");
        assertThat(only("officer", caseId)).containsEntry("state", "OPEN");
    }

    @Test
    void what_they_took_note_of_before_is_gone_as_well() {
        open(Risk.ORANGE);
        acknowledge("handler", await("handler", caseId));

        exclude(2, OTHER_HANDLER, HANDLER);
        eventually(() -> of("handler", caseId).isEmpty());
    }

    @Test
    void where_they_were_asked_in_somebodys_place_the_next_one_is_asked_at_once() {
        open(Risk.ORANGE);
        await("officer", caseId);
        clock.set(Donghuamen.at("2027-01-05T12:00"));
        await("backup", caseId);

        exclude(2, HANDLER, BACKUP);
        eventually(() -> of("backup", caseId).isEmpty());
        assertThat(await("deputy", caseId)).containsEntry("kind", "ESCALATION");
        assertThat(only("officer", caseId)).containsEntry("state", "OPEN");
    }

    @Test
    void where_nobody_but_they_had_taken_note_somebody_else_is_asked() {
        open(Risk.ORANGE);
        await("officer", caseId);
        clock.set(Donghuamen.at("2027-01-05T12:00"));
        acknowledge("backup", await("backup", caseId));

        exclude(2, HANDLER, BACKUP);
        eventually(() -> of("backup", caseId).isEmpty());
        await("deputy", caseId);
    }

    @Test
    void where_somebody_else_has_taken_note_nobody_new_is_asked() {
        open(Risk.ORANGE);
        await("officer", caseId);
        clock.set(Donghuamen.at("2027-01-05T12:00"));
        acknowledge("backup", await("backup", caseId));
        acknowledge("officer", only("officer", caseId));

        exclude(2, HANDLER, BACKUP);
        eventually(() -> of("backup", caseId).isEmpty());
        exclude(3, OTHER_HANDLER, BACKUP); // heard after all that the first one did
        await("other-handler", caseId);
        assertThat(of("deputy", caseId)).isEmpty();
    }

    @Test
    void at_night_the_officer_is_woken_where_whoever_was_on_duty_is_excluded() {
        clock.set(Donghuamen.at("2027-01-05T22:00"));
        open(Risk.ORANGE);
        assertThat(await("night-duty", caseId)).containsEntry("kind", "DUTY");
        assertThat(await("officer", caseId)).containsEntry("kind", "MORNING_COPY");

        exclude(2, HANDLER, NIGHT_DUTY);
        eventually(() -> of("night-duty", caseId).isEmpty());
        eventually(() -> "OFFICER".equals(of("officer", caseId).getFirst().get("kind")));
        assertThat(of("officer", caseId).getFirst())
                .containsEntry("state", "OPEN")
                .containsEntry("acknowledgeBy", "2027-01-06T00:00:00+08:00");
    }

    @Test
    void nobody_who_is_excluded_is_asked_later() {
        open(Risk.ORANGE);
        await("officer", caseId);
        exclude(2, OTHER_HANDLER, BACKUP, DEPUTY);
        await("other-handler", caseId);

        clock.set(Donghuamen.at("2027-01-05T12:00"));
        assertThat(await("head", caseId)).containsEntry("kind", "ESCALATION");
        assertThat(of("backup", caseId)).isEmpty();
        assertThat(of("deputy", caseId)).isEmpty();
    }

    @Test
    void a_mentor_who_is_excluded_has_no_copy_of_what_the_apprentice_is_told() {
        String mentor = "mentor-" + caseId;
        String apprentice = "apprentice-" + caseId;
        announcer.say(Donghuamen.member(mentor, 1, null));
        announcer.say(Donghuamen.member(apprentice, 1, null));
        announcer.say(
                new Mentorship(
                        Ids.next(),
                        1,
                        person(mentor),
                        person(apprentice),
                        Donghuamen.at("2026-09-01T00:00"),
                        null));
        eventually(
                () -> directory.view().mentorOf(person(apprentice), clock.instant()).isPresent());
        announcer.say(
                new CaseEvent.Opened(
                        caseId,
                        Donghuamen.header(
                                1, Risk.ORANGE, false, person(apprentice), OWNER, OFFICER),
                        clock.instant()));
        assertThat(await(mentor, caseId)).containsEntry("kind", "MENTOR_COPY");

        exclude(2, person(apprentice), person(mentor));
        eventually(() -> of(mentor, caseId).isEmpty());
        assertThat(only(apprentice, caseId)).containsEntry("state", "OPEN");
        exclude(3, OTHER_HANDLER, person(mentor));
        await("other-handler", caseId);
        exclude(4, person(apprentice), person(mentor));
        eventually(() -> of(apprentice, caseId).size() == 2);
        assertThat(of(mentor, caseId)).isEmpty();
    }

    @Test
    void what_was_told_of_a_deadline_ends_too_and_the_others_still_see_to_it() {
        open(Risk.ORANGE);
        await("owner", caseId);
        announcer.say(
                new Due(
                        caseId,
                        Donghuamen.header(Risk.ORANGE),
                        Due.Kind.SLIP,
                        Due.Stage.ESCALATE,
                        Donghuamen.at("2027-01-04T10:00"),
                        Ids.next()));
        assertThat(await("coordinator", caseId)).containsEntry("kind", "BESIDE");

        exclude(2, HANDLER, COORDINATOR);
        eventually(() -> of("coordinator", caseId).isEmpty());
        assertThat(of("owner", caseId))
                .filteredOn(alert -> alert.get("deadline") != null)
                .extracting("state")
                .containsExactly("OPEN");
    }

    @Test
    void a_leader_who_is_excluded_does_not_see_what_others_were_told() {
        open(Risk.ORANGE);
        await("owner", caseId);
        assertThat(seenBy("head")).isNotEmpty();

        exclude(2, HANDLER, HEAD);
        eventually(() -> seenBy("head").isEmpty());
        assertThat(seenBy("coordinator")).isNotEmpty();
    }

    private List<Object> seenBy(String leader) {
        List<Map<String, Object>> items =
                given().auth()
                        .oauth2(token(leader))
                        .get("/api/alerts/team")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        return items.stream()
                .filter(item -> item.toString().contains(caseId.toString()))
                .map(item -> item.get("id"))
                .toList();
    }

    private void open(Risk risk) {
        announcer.say(new CaseEvent.Opened(caseId, Donghuamen.header(risk), clock.instant()));
    }

    private void exclude(long version, UUID handler, UUID... members) {
        CaseHeader header = Donghuamen.header(version, Risk.ORANGE, handler);
        announcer.say(
                new CaseEvent.Assigned(
                        caseId, Donghuamen.keptFrom(header, members), Cause.REROUTED));
    }
}
