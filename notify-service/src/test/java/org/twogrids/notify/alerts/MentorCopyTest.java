package org.twogrids.notify.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.OTHER_HANDLER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.person;
import static org.twogrids.notify.Inboxes.acknowledge;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;
import static org.twogrids.notify.Inboxes.only;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent.Mentorship;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

/// Each test has a pair of its own, so that ending one is no other's business.
@QuarkusTest
class MentorCopyTest {

    private static final Instant BEGAN = Donghuamen.at("2026-09-01T00:00");

    private final Announcer announcer;
    private final Directory directory;
    private final TestClock clock;
    private final UUID caseId = Ids.next();
    private final UUID pair = Ids.next();
    private final String mentor = "mentor-" + caseId;
    private final String apprentice = "apprentice-" + caseId;

    MentorCopyTest(Announcer announcer, Directory directory, TestClock clock) {
        this.announcer = announcer;
        this.directory = directory;
        this.clock = clock;
    }

    @BeforeEach
    void a_mentor_and_an_apprentice_on_a_tuesday_morning() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        announcer.say(Donghuamen.member(mentor, 1, null));
        announcer.say(Donghuamen.member(apprentice, 1, null));
        pair(1, person(mentor), null);
    }

    @Test
    void the_mentor_has_a_copy_that_asks_nobody_else_in_its_place() {
        open(header(1, Risk.ORANGE, false));

        assertThat(await(mentor, caseId))
                .containsEntry("kind", "MENTOR_COPY")
                .containsEntry("state", "OPEN")
                .containsEntry("acknowledgeBy", "2027-01-05T12:00:00+08:00");
        acknowledge("officer", await("officer", caseId));
        acknowledge("owner", await("owner", caseId));

        clock.set(Donghuamen.at("2027-01-05T12:00"));
        await("coordinator", caseId); // in place of the apprentice
        acknowledge(mentor, only(mentor, caseId));
        clock.set(Donghuamen.at("2027-01-05T15:00"));
        assertThat(only(apprentice, caseId)).containsEntry("state", "OPEN");
        assertThat(only("coordinator", caseId)).containsEntry("state", "OPEN");
        assertThat(only(mentor, caseId)).containsEntry("state", "ACKNOWLEDGED");
    }

    @Test
    void of_a_restricted_case_the_mentor_hears_nothing_and_one_that_becomes_so_is_taken_back() {
        open(header(1, Risk.RED, true));
        await(apprentice, caseId);
        assertThat(of(mentor, caseId)).isEmpty();

        UUID other = Ids.next();
        announcer.say(new CaseEvent.Opened(other, header(1, Risk.ORANGE, false), clock.instant()));
        assertThat(await(mentor, other)).containsEntry("state", "OPEN");
        announcer.say(new CaseEvent.Assigned(other, header(2, Risk.RED, true), Cause.OVERRIDDEN));
        eventually(() -> "ENDED".equals(only(mentor, other).get("state")));
        assertThat((Map<?, ?>) only(mentor, other).get("case"))
                .satisfies(
                        shown -> {
                            assertThat(shown.get("category")).isNull();
                            assertThat(shown.get("grid")).isNull();
                        });
    }

    @Test
    void once_the_pair_has_ended_open_copies_are_taken_back_and_no_more_come() {
        open(header(1, Risk.YELLOW, false));
        await(mentor, caseId);

        pair(2, person(mentor), clock.instant());
        eventually(() -> "ENDED".equals(only(mentor, caseId).get("state")));
        assertThat(only(apprentice, caseId)).containsEntry("state", "OPEN");

        UUID later = Ids.next();
        announcer.say(new CaseEvent.Opened(later, header(1, Risk.YELLOW, false), clock.instant()));
        await(apprentice, later);
        assertThat(of(mentor, later)).isEmpty();
    }

    @Test
    void a_copy_ends_when_the_apprentice_answers_no_more() {
        open(header(1, Risk.YELLOW, false));
        await(mentor, caseId);

        announcer.say(
                new CaseEvent.Assigned(
                        caseId,
                        Donghuamen.header(2, Risk.YELLOW, OTHER_HANDLER),
                        Cause.HANDED_OVER));
        eventually(() -> "ENDED".equals(only(mentor, caseId).get("state")));
    }

    @Test
    void a_mentor_who_is_next_in_line_is_asked_like_anybody_else() {
        pair(2, person("backup"), null);
        open(header(1, Risk.ORANGE, false));
        assertThat(await("backup", caseId)).containsEntry("kind", "MENTOR_COPY");
        acknowledge("backup", only("backup", caseId));
        acknowledge(apprentice, await(apprentice, caseId));
        acknowledge("owner", await("owner", caseId));

        clock.set(Donghuamen.at("2027-01-05T12:00"));
        eventually(() -> "ESCALATION".equals(of("backup", caseId).getFirst().get("kind")));
        assertThat(of("backup", caseId)).hasSize(2);
        assertThat(of("backup", caseId).getFirst()).containsEntry("state", "OPEN");
    }

    @Test
    void a_mentor_who_answers_for_the_case_needs_no_copy() {
        pair(2, OWNER, null);
        open(header(1, Risk.YELLOW, false));

        await(apprentice, caseId);
        assertThat(only("owner", caseId)).containsEntry("kind", "OWNER");
    }

    @Test
    void who_has_taken_note_as_owner_is_told_again_as_handler() {
        open(header(1, Risk.YELLOW, false));
        acknowledge("owner", await("owner", caseId));

        announcer.say(
                new CaseEvent.Assigned(
                        caseId, Donghuamen.header(2, Risk.YELLOW, OWNER), Cause.HANDED_OVER));
        eventually(() -> "HANDLER".equals(of("owner", caseId).getFirst().get("kind")));
        assertThat(of("owner", caseId)).extracting("state").containsExactly("OPEN", "ACKNOWLEDGED");
    }

    private void open(CaseHeader header) {
        announcer.say(new CaseEvent.Opened(caseId, header, clock.instant()));
    }

    private CaseHeader header(long version, Risk risk, boolean restricted) {
        return Donghuamen.header(version, risk, restricted, person(apprentice), OWNER, OFFICER);
    }

    private void pair(long version, UUID by, @Nullable Instant to) {
        announcer.say(new Mentorship(pair, version, by, person(apprentice), BEGAN, to));
        Optional<UUID> expected = to == null ? Optional.of(by) : Optional.empty();
        eventually(
                () ->
                        directory
                                .view()
                                .mentorOf(person(apprentice), clock.instant())
                                .equals(expected));
    }
}
