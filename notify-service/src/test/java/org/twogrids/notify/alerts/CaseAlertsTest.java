package org.twogrids.notify.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.twogrids.notify.Donghuamen.BACKUP;
import static org.twogrids.notify.Donghuamen.COORDINATOR;
import static org.twogrids.notify.Donghuamen.DEPUTY;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.HEAD;
import static org.twogrids.notify.Donghuamen.NIGHT_DUTY;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.OTHER_HANDLER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.at;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Donghuamen.restricted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Books;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.alerts.Alert.State;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.Progress;

class CaseAlertsTest {

    private static final Instant MORNING = at("2027-01-05T10:00");
    private static final Instant EVENING = at("2027-01-05T22:00");

    private final DirectoryView directory = Donghuamen.view();
    private final CaseAlerts theCase =
            new CaseAlerts(
                    Donghuamen.person("a case"),
                    List.of(),
                    Books.shipped(),
                    new AcknowledgeTimes(
                            Duration.ofMinutes(15),
                            Duration.ofHours(2),
                            Duration.ofHours(24),
                            WorkingCalendar.shipped()),
                    new FollowTimes(Map.of(Risk.ORANGE, Duration.ofDays(3))));
    private final List<Alert> raised = new ArrayList<>();

    private CaseHeader header = header(Risk.ORANGE);
    private Progress progress = Progress.NONE;

    @Test
    void everyone_who_answers_is_told_once() {
        follow(header(Risk.ORANGE), MORNING);
        follow(header(2, Risk.ORANGE, HANDLER), MORNING);

        assertThat(kinds())
                .isEqualTo(
                        Map.of(
                                OFFICER, Kind.OFFICER,
                                HANDLER, Kind.HANDLER,
                                OWNER, Kind.OWNER));
    }

    @Test
    void a_new_handler_is_told_and_the_old_one_is_no_longer_needed() {
        follow(header(Risk.ORANGE), MORNING);
        follow(header(2, Risk.ORANGE, OTHER_HANDLER), MORNING);

        assertThat(of(HANDLER).state()).isEqualTo(State.ENDED);
        assertThat(of(OTHER_HANDLER).kind()).isEqualTo(Kind.HANDLER);
        assertThat(of(OWNER).state()).isEqualTo(State.OPEN);
    }

    @Test
    void who_comes_back_is_told_again() {
        follow(header(Risk.ORANGE), MORNING);
        acknowledge(HANDLER, MORNING);
        follow(header(2, Risk.ORANGE, OTHER_HANDLER), MORNING);
        follow(header(3, Risk.ORANGE, HANDLER), MORNING);

        assertThat(raised.stream().filter(alert -> alert.recipient().equals(HANDLER)))
                .extracting(Alert::state)
                .containsExactly(State.ACKNOWLEDGED, State.OPEN);
    }

    @Test
    void an_owner_who_becomes_the_handler_is_told_of_that() {
        follow(header(Risk.ORANGE), MORNING);
        follow(header(2, Risk.ORANGE, OWNER), MORNING);

        assertThat(raised.stream().filter(alert -> alert.recipient().equals(OWNER)))
                .extracting(Alert::kind, Alert::state)
                .containsExactly(tuple(Kind.OWNER, State.ENDED), tuple(Kind.HANDLER, State.OPEN));
    }

    @Test
    void who_takes_the_case_on_has_taken_note() {
        follow(header(Risk.ORANGE), MORNING);
        theCase.accepted(HANDLER, MORNING);

        assertThat(of(HANDLER).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(of(OFFICER).state()).isEqualTo(State.OPEN);
    }

    @Test
    void an_officer_who_takes_no_note_is_followed_step_by_step() {
        follow(header(Risk.ORANGE), MORNING);
        attend(at("2027-01-05T11:59"));
        assertThat(raised).hasSize(3);

        attend(at("2027-01-05T12:00"));
        assertThat(of(BACKUP).kind()).isEqualTo(Kind.ESCALATION);
        assertThat(of(BACKUP).acknowledgeBy()).isEqualTo(at("2027-01-05T14:00"));

        attend(at("2027-01-05T14:00"));
        assertThat(of(DEPUTY).kind()).isEqualTo(Kind.ESCALATION);

        attend(at("2027-01-05T16:00"));
        assertThat(of(HEAD).kind()).isEqualTo(Kind.ESCALATION);

        attend(at("2027-01-05T18:00"));
        assertThat(of(OFFICER).timing().failure()).isEqualTo(Failure.NOBODY_LEFT);
        assertThat(of(OFFICER).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_handler_who_takes_no_note_is_followed_by_the_coordinator() {
        follow(header(Risk.ORANGE), MORNING);
        acknowledge(OFFICER, MORNING);
        acknowledge(OWNER, MORNING);
        attend(at("2027-01-05T12:00"));

        assertThat(of(COORDINATOR).kind()).isEqualTo(Kind.ESCALATION);
        assertThat(raised).hasSize(4);
    }

    @Test
    void once_a_backup_has_taken_note_nobody_else_is_told() {
        follow(header(Risk.ORANGE), MORNING);
        acknowledge(HANDLER, MORNING);
        acknowledge(OWNER, MORNING);
        attend(at("2027-01-05T12:00"));
        acknowledge(BACKUP, at("2027-01-05T13:59:30"));
        attend(at("2027-01-05T14:00"));
        attend(at("2027-01-06T14:00"));

        assertThat(raised).hasSize(4);
        assertThat(of(OFFICER).state()).isEqualTo(State.OPEN);
        assertThat(of(OFFICER).timing().failure()).isNull();
    }

    @Test
    void who_took_note_in_anothers_place_is_asked_again_when_the_case_turns_out_to_be_red() {
        follow(header(Risk.ORANGE), MORNING);
        attend(at("2027-01-05T12:00"));
        acknowledge(BACKUP, at("2027-01-05T12:10"));
        attend(at("2027-01-05T12:10"));

        rise(header(2, Risk.RED, HANDLER), at("2027-01-05T14:00"));
        assertThat(of(OFFICER).acknowledgeBy()).isEqualTo(at("2027-01-05T14:15"));
        attend(at("2027-01-05T14:15"));

        assertThat(raised.stream().filter(alert -> alert.recipient().equals(BACKUP)))
                .extracting(Alert::kind, Alert::state, alert -> alert.about().risk())
                .containsExactly(
                        tuple(Kind.ESCALATION, State.ACKNOWLEDGED, Risk.ORANGE),
                        tuple(Kind.ESCALATION, State.OPEN, Risk.RED));
    }

    @Test
    void who_has_taken_note_of_the_red_itself_is_not_asked_again() {
        follow(header(Risk.ORANGE), MORNING);
        rise(header(2, Risk.RED, HANDLER), at("2027-01-05T11:00"));
        attend(at("2027-01-05T11:15"));
        acknowledge(BACKUP, at("2027-01-05T11:20"));
        attend(at("2027-01-05T11:20"));

        UUID successor = Donghuamen.person("new officer");
        follow(
                header(3, Risk.RED, false, HANDLER, OWNER, successor),
                at("2027-01-05T11:30")); // ends what the backup was told
        attend(at("2027-01-05T11:45"));
        attend(at("2027-01-05T12:00"));

        assertThat(raised.stream().filter(alert -> alert.recipient().equals(BACKUP))).hasSize(1);
        assertThat(of(DEPUTY).kind()).isEqualTo(Kind.ESCALATION);
    }

    @Test
    void a_breach_in_a_case_that_is_red_already_asks_everybody_anew() {
        follow(header(Risk.RED), MORNING);
        attend(at("2027-01-05T10:15"));
        acknowledge(BACKUP, at("2027-01-05T10:20"));
        attend(at("2027-01-05T10:20"));

        rise(header(2, Risk.RED, HANDLER), at("2027-01-05T14:00"));
        attend(at("2027-01-05T14:15"));

        assertThat(of(BACKUP).raisedAt()).isEqualTo(at("2027-01-05T14:15"));
    }

    @Test
    void taking_note_counts_no_more_when_nothing_follows_and_the_next_one_is_asked() {
        follow(header(Risk.ORANGE), MORNING);
        acknowledge(HANDLER, MORNING);
        acknowledge(OFFICER, MORNING);
        attend(MORNING);
        attend(at("2027-01-08T09:59"));
        assertThat(of(OFFICER).state()).isEqualTo(State.ACKNOWLEDGED);

        attend(at("2027-01-08T10:00"));
        assertThat(of(OFFICER).state()).isEqualTo(State.OPEN);
        assertThat(of(OFFICER).timing().hasLapsedBefore()).isTrue();
        assertThat(of(BACKUP).kind()).isEqualTo(Kind.ESCALATION);
        assertThat(of(BACKUP).acknowledgeBy()).isEqualTo(at("2027-01-08T12:00"));

        acknowledge(BACKUP, at("2027-01-08T10:30"));
        attend(at("2027-01-08T10:30"));
        attend(at("2027-01-08T12:00"));
        assertThat(raised).noneMatch(alert -> alert.recipient().equals(DEPUTY));
    }

    @Test
    void taking_note_stands_once_something_has_followed_in_the_case() {
        follow(header(Risk.ORANGE), MORNING);
        acknowledge(OFFICER, MORNING);
        attend(MORNING);
        progress = new Progress(false, MORNING.plusSeconds(1));
        attend(at("2027-01-08T10:00"));

        assertThat(of(OFFICER).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(of(OFFICER).isDue(Instant.MAX)).isFalse();
    }

    @Test
    void taking_note_stands_while_another_of_them_has_taken_note_later() {
        follow(header(Risk.ORANGE), MORNING);
        attend(at("2027-01-05T12:00"));
        acknowledge(BACKUP, at("2027-01-05T12:10"));
        attend(at("2027-01-05T12:10"));
        acknowledge(OFFICER, at("2027-01-06T12:10"));
        attend(at("2027-01-06T12:10"));

        attend(at("2027-01-08T12:10"));
        assertThat(of(BACKUP).state()).isEqualTo(State.ACKNOWLEDGED);
        attend(at("2027-01-09T12:10"));
        assertThat(of(OFFICER).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void nobody_is_woken_for_what_is_long_past() {
        follow(header(Risk.ORANGE), MORNING);
        acknowledge(OFFICER, MORNING);
        attend(MORNING);
        attend(at("2027-03-05T10:00"));

        assertThat(of(OFFICER).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(of(HANDLER).timing().failure()).isEqualTo(Failure.TOO_OLD);
        assertThat(raised).hasSize(3);
    }

    @Test
    void as_long_as_the_directory_has_not_heard_of_the_area_it_does_not_say_that_nobody_is_left() {
        var lagging =
                DirectoryView.of(
                        Donghuamen.records().stream()
                                .filter(record -> record instanceof DirectoryEvent.Member)
                                .toList());
        theCase.follow(Occasion.OPENED, header(Risk.ORANGE), lagging, MORNING);
        collect();
        theCase.attend(header, progress, lagging, at("2027-01-05T12:00"));
        collect();
        assertThat(of(OFFICER).timing().failure()).isNull();
        assertThat(raised).extracting(Alert::recipient).containsOnly(OFFICER, HANDLER, OWNER);

        attend(at("2027-01-05T12:01"));
        assertThat(of(BACKUP).kind()).isEqualTo(Kind.ESCALATION);
        assertThat(of(BACKUP).acknowledgeBy()).isEqualTo(at("2027-01-05T14:01"));
    }

    @Test
    void of_an_area_that_nobody_ever_hears_of_it_says_so_after_a_day() {
        var lagging = DirectoryView.of(List.of(Donghuamen.member("officer", 1, null)));
        theCase.follow(Occasion.OPENED, header(Risk.ORANGE), lagging, MORNING);
        collect();
        theCase.attend(header, progress, lagging, at("2027-01-06T10:01"));

        assertThat(of(OFFICER).timing().failure()).isEqualTo(Failure.NOBODY_LEFT);
    }

    @Test
    void an_officer_who_takes_note_late_calls_the_others_off() {
        follow(header(Risk.ORANGE), MORNING);
        attend(at("2027-01-05T12:00"));
        acknowledge(OFFICER, at("2027-01-05T12:10"));
        attend(at("2027-01-05T12:10"));

        assertThat(of(BACKUP).state()).isEqualTo(State.ENDED);
    }

    @Test
    void escalations_end_with_the_responsibility_they_came_from() {
        follow(header(Risk.ORANGE), MORNING);
        attend(at("2027-01-05T12:00"));
        follow(
                header(2, Risk.ORANGE, false, HANDLER, OWNER, Donghuamen.person("new officer")),
                at("2027-01-05T12:30"));

        assertThat(of(OFFICER).state()).isEqualTo(State.ENDED);
        assertThat(of(BACKUP).state()).isEqualTo(State.ENDED);
    }

    @Test
    void a_morning_copy_is_pushed_at_eight_and_its_clock_starts_then() {
        follow(header(Risk.ORANGE), EVENING);
        assertThat(of(NIGHT_DUTY).kind()).isEqualTo(Kind.DUTY);
        assertThat(of(OFFICER).isHushed()).isTrue();
        assertThat(of(OFFICER).acknowledgeBy()).isEqualTo(at("2027-01-06T10:00"));
        acknowledge(NIGHT_DUTY, EVENING);

        attend(at("2027-01-06T07:59"));
        assertThat(of(OFFICER).isHushed()).isTrue();

        attend(at("2027-01-06T08:00"));
        assertThat(of(OFFICER).isHushed()).isFalse();

        attend(at("2027-01-06T10:00"));
        assertThat(of(BACKUP).kind()).isEqualTo(Kind.ESCALATION);
    }

    @Test
    void when_red_has_woken_both_either_stops_the_clock() {
        follow(header(Risk.RED), EVENING);
        acknowledge(HANDLER, EVENING);
        acknowledge(OWNER, EVENING);
        assertThat(of(OFFICER).isHushed()).isFalse();

        acknowledge(NIGHT_DUTY, EVENING.plusSeconds(60));
        attend(EVENING.plus(Duration.ofHours(1)));

        assertThat(raised).hasSize(4);
    }

    @Test
    void a_restricted_case_shows_neither_what_nor_where() {
        follow(restricted(Risk.RED), MORNING);

        assertThat(raised)
                .extracting(Alert::about)
                .containsOnly(new Glimpse("DHM-2027-000001", null, Risk.RED, true, null));
    }

    @Test
    void when_a_case_becomes_restricted_earlier_alerts_forget_what_it_was_about() {
        follow(header(Risk.ORANGE), MORNING);
        follow(header(2, Risk.RED, true, OTHER_HANDLER, OWNER, OFFICER), MORNING);

        assertThat(of(HANDLER).about())
                .isEqualTo(new Glimpse("DHM-2027-000001", null, Risk.ORANGE, true, null));
        assertThat(of(OWNER).about())
                .isEqualTo(new Glimpse("DHM-2027-000001", null, Risk.RED, true, null));
    }

    @Test
    void a_mentors_copy_is_no_news_for_whoever_asks_whether_the_case_has_been_heard_of() {
        UUID mentor = Donghuamen.person("mentor");
        List<DirectoryEvent> records = new ArrayList<>(Donghuamen.records());
        records.add(Donghuamen.member("mentor", 1, null));
        records.add(Donghuamen.mentorship(mentor, HANDLER, at("2026-09-01T00:00"), null));
        theCase.follow(Occasion.OPENED, header(Risk.ORANGE), DirectoryView.of(records), MORNING);

        List<AlertFact> facts = theCase.facts();
        assertThat(facts)
                .filteredOn(fact -> fact.alert().kind() == Kind.MENTOR_COPY)
                .singleElement()
                .satisfies(
                        fact -> {
                            assertThat(fact.alert().recipient()).isEqualTo(mentor);
                            assertThat(fact.alert().isDue(Instant.MAX)).isFalse();
                        });
        assertThat(facts.stream().flatMap(fact -> Announcements.of(fact).stream()))
                .extracting(AlertEvent::recipient)
                .containsExactlyInAnyOrder(OFFICER, HANDLER, OWNER);
    }

    private void follow(CaseHeader newer, Instant at) {
        follow(Occasion.HANDED_OVER, newer, at);
    }

    private void rise(CaseHeader newer, Instant at) {
        follow(Occasion.RAISED, newer, at);
    }

    private void follow(Occasion occasion, CaseHeader newer, Instant at) {
        header = newer;
        theCase.follow(occasion, newer, directory, at);
        collect();
    }

    private void attend(Instant at) {
        theCase.attend(header, progress, directory, at);
        collect();
    }

    private void acknowledge(UUID recipient, Instant at) {
        of(recipient).acknowledge(at);
    }

    private void collect() {
        for (AlertFact fact : theCase.facts()) {
            if (fact instanceof AlertFact.Raised) {
                raised.add(fact.alert());
            }
        }
    }

    private Alert of(UUID recipient) {
        return raised.stream()
                .filter(alert -> alert.recipient().equals(recipient))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Map<UUID, Kind> kinds() {
        return raised.stream().collect(Collectors.toMap(Alert::recipient, Alert::kind));
    }
}
