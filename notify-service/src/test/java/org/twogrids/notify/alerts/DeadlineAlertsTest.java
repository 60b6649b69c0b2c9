package org.twogrids.notify.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.twogrids.notify.Donghuamen.COORDINATOR;
import static org.twogrids.notify.Donghuamen.HANDLER;
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
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Books;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.alerts.Alert.State;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Progress;

class DeadlineAlertsTest {

    private static final Instant MORNING = at("2027-01-05T10:00");
    private static final Instant UNTIL = at("2027-01-08T10:00");

    private final DirectoryView directory = Donghuamen.view();
    private final UUID caseId = Donghuamen.person("a case");
    private final AlertsOfCase theCase =
            new AlertsOfCase(
                    caseId, List.of(), Books.shipped(), times(), new FollowTimes(Map.of()));
    private final List<Alert> raised = new ArrayList<>();

    @Test
    void before_a_deadline_passes_only_who_keeps_it_is_reminded_and_nobody_is_asked_instead() {
        due(Due.Kind.SETTLE, Due.Stage.WARN);

        assertThat(raised)
                .extracting(Alert::recipient, Alert::kind)
                .containsExactly(tuple(HANDLER, Kind.REMINDER));
        theCase.attend(header(Risk.ORANGE), Progress.NONE, directory, at("2027-02-05T10:00"));
        assertThat(theCase.facts()).isEmpty();
    }

    @Test
    void a_reminder_waits_for_the_morning() {
        follow(
                new Due(caseId, header(Risk.ORANGE), Due.Kind.SETTLE, Due.Stage.WARN, UNTIL),
                at("2027-01-05T23:00"));

        assertThat(only(HANDLER).isHushed()).isTrue();
        assertThat(only(HANDLER).timing().dueAt()).contains(at("2027-01-06T08:00"));
    }

    @Test
    void a_reminder_of_a_red_case_is_in_the_console_at_once_and_leaves_it_in_the_morning() {
        Instant night = at("2027-01-05T23:00");
        follow(new Due(caseId, header(Risk.RED), Due.Kind.SETTLE, Due.Stage.WARN, UNTIL), night);

        Alert reminder = only(HANDLER);
        assertThat(reminder.isHushed()).isFalse();
        assertThat(reminder.kind().leavesAt(night)).isEqualTo(at("2027-01-06T08:00"));
        assertThat(reminder.kind().heardAs(Risk.RED)).isEqualTo(Risk.ORANGE);
    }

    @Test
    void what_is_missed_of_a_red_case_leaves_it_at_night() {
        Instant night = at("2027-01-05T23:00");
        follow(
                new Due(caseId, header(Risk.RED), Due.Kind.SETTLE, Due.Stage.ESCALATE, UNTIL),
                night);

        assertThat(raised)
                .isNotEmpty()
                .allMatch(alert -> !alert.isHushed())
                .allMatch(alert -> alert.kind().leavesAt(night).equals(night))
                .allMatch(alert -> alert.kind().heardAs(Risk.RED) == Risk.RED);
    }

    @Test
    void when_it_has_passed_the_owner_is_told_too_and_the_reminder_is_over() {
        due(Due.Kind.SETTLE, Due.Stage.WARN);
        due(Due.Kind.SETTLE, Due.Stage.ALERT);

        assertThat(raised)
                .extracting(Alert::recipient, Alert::kind, Alert::state)
                .containsExactly(
                        tuple(HANDLER, Kind.REMINDER, State.ENDED),
                        tuple(HANDLER, Kind.HANDLER, State.OPEN),
                        tuple(OWNER, Kind.OWNER, State.OPEN));
    }

    @Test
    void when_it_is_missed_for_long_the_coordinator_is_told_beside_the_owner() {
        due(Due.Kind.SETTLE, Due.Stage.ESCALATE);

        assertThat(raised)
                .extracting(Alert::recipient, Alert::kind)
                .containsExactly(
                        tuple(HANDLER, Kind.HANDLER),
                        tuple(OWNER, Kind.OWNER),
                        tuple(COORDINATOR, Kind.BESIDE));
    }

    @Test
    void whoever_takes_note_of_the_case_has_not_taken_note_of_its_deadline() {
        follow(new CaseEvent.Opened(caseId, header(Risk.ORANGE), MORNING), MORNING);
        due(Due.Kind.SETTLE, Due.Stage.ALERT);
        follow(new CaseEvent.Accepted(caseId, header(2, Risk.ORANGE, HANDLER), HANDLER), MORNING);

        assertThat(raised.stream().filter(alert -> alert.recipient().equals(HANDLER)))
                .extracting(Alert::deadline, Alert::state)
                .containsExactly(
                        tuple(null, State.ACKNOWLEDGED),
                        tuple(new Deadline(Due.Kind.SETTLE, Due.Stage.ALERT, UNTIL), State.OPEN));
    }

    @Test
    void a_deadline_that_nobody_takes_note_of_is_followed_step_by_step() {
        due(Due.Kind.SETTLE, Due.Stage.ALERT);
        theCase.attend(header(Risk.ORANGE), Progress.NONE, directory, at("2027-01-05T12:00"));
        collect();

        assertThat(only(COORDINATOR).kind()).isEqualTo(Kind.ESCALATION);
        assertThat(only(COORDINATOR).deadline())
                .isEqualTo(new Deadline(Due.Kind.SETTLE, Due.Stage.ALERT, UNTIL));
    }

    @Test
    void a_new_handler_is_told_of_what_is_due_and_the_old_one_no_more() {
        due(Due.Kind.SETTLE, Due.Stage.ALERT);
        follow(
                new CaseEvent.Assigned(
                        caseId, header(2, Risk.ORANGE, OTHER_HANDLER), Cause.OVERRIDDEN),
                MORNING);

        assertThat(
                        raised.stream()
                                .filter(alert -> alert.deadline() != null)
                                .filter(alert -> alert.kind() == Kind.HANDLER))
                .extracting(Alert::recipient, Alert::state)
                .containsExactly(tuple(HANDLER, State.ENDED), tuple(OTHER_HANDLER, State.OPEN));
    }

    @Test
    void the_end_of_a_case_ends_what_was_told_of_it_but_a_deadline_is_over_only_when_it_is() {
        follow(new CaseEvent.Opened(caseId, header(Risk.ORANGE), MORNING), MORNING);
        due(Due.Kind.PROMISE, Due.Stage.ALERT);
        follow(new CaseEvent.Settled(caseId, header(2, Risk.ORANGE, HANDLER), HANDLER), MORNING);
        assertThat(raised.stream().filter(alert -> alert.deadline() == null))
                .allMatch(alert -> alert.state() == State.ENDED);
        assertThat(raised.stream().filter(alert -> alert.deadline() != null))
                .isNotEmpty()
                .allMatch(alert -> alert.state() == State.OPEN);

        due(Due.Kind.PROMISE, Due.Stage.OVER);
        assertThat(raised).allMatch(alert -> alert.state() == State.ENDED);
    }

    @Test
    void two_deadlines_of_one_case_are_two_matters() {
        due(Due.Kind.PROMISE, Due.Stage.ALERT);
        due(Due.Kind.CONFIRM, Due.Stage.WARN);

        assertThat(raised.stream().filter(alert -> alert.recipient().equals(HANDLER)))
                .extracting(Alert::kind, Alert::state)
                .containsExactly(tuple(Kind.HANDLER, State.OPEN), tuple(Kind.REMINDER, State.OPEN));
    }

    @Test
    void nobody_learns_of_a_restricted_case_because_its_deadline_was_missed() {
        CaseHeader restricted = restricted(Risk.ORANGE);
        follow(
                new Due(caseId, restricted, Due.Kind.SETTLE, Due.Stage.ESCALATE, UNTIL),
                at("2027-01-05T22:00"));
        theCase.attend(restricted, Progress.NONE, directory, at("2027-01-06T12:00"));
        collect();

        assertThat(raised)
                .extracting(Alert::recipient)
                .containsOnly(restricted.handler(), restricted.owner());
    }

    @Test
    void who_took_note_of_an_earlier_stage_is_asked_again_at_a_later_one() {
        due(Due.Kind.SETTLE, Due.Stage.ALERT);
        theCase.attend(header(Risk.ORANGE), Progress.NONE, directory, at("2027-01-05T12:00"));
        collect();
        only(COORDINATOR).acknowledge(at("2027-01-05T12:10"));
        due(Due.Kind.SETTLE, Due.Stage.ESCALATE);

        assertThat(raised.stream().filter(alert -> alert.recipient().equals(COORDINATOR)))
                .extracting(Alert::kind)
                .containsExactly(Kind.ESCALATION, Kind.BESIDE);
    }

    @Test
    void a_deadline_taken_note_of_is_asked_about_again_though_the_case_was_taken_on() {
        var follows = new FollowTimes(Map.of(Risk.ORANGE, Duration.ofHours(24)));
        var demanding = new AlertsOfCase(caseId, List.of(), Books.shipped(), times(), follows);
        demanding.follow(
                new Due(caseId, header(Risk.ORANGE), Due.Kind.SETTLE, Due.Stage.ALERT, UNTIL),
                directory,
                MORNING);
        demanding.facts().forEach(fact -> fact.alert().acknowledge(MORNING));
        var takenOn = new Progress(true, MORNING.minusSeconds(60));
        demanding.attend(header(Risk.ORANGE), takenOn, directory, MORNING);
        demanding.facts();
        demanding.attend(header(Risk.ORANGE), takenOn, directory, at("2027-01-06T10:00"));

        assertThat(demanding.facts()).anyMatch(AlertFact.Lapsed.class::isInstance);
    }

    @Test
    void what_comes_late_takes_no_deadline_back() {
        due(Due.Kind.SETTLE, Due.Stage.ALERT);
        due(Due.Kind.SETTLE, Due.Stage.WARN);

        assertThat(raised).extracting(Alert::state).containsOnly(State.OPEN);
        assertThat(raised).extracting(Alert::kind).doesNotContain(Kind.REMINDER);
    }

    @Test
    void a_return_visit_is_the_officers_to_see_to_never_the_handlers() {
        due(Due.Kind.RETURN_VISIT, Due.Stage.WARN);

        assertThat(raised).extracting(Alert::recipient).containsExactly(OFFICER);
    }

    @Test
    void an_outside_unit_that_owes_an_answer_is_the_handlers_to_remind_then_the_leaders() {
        due(Due.Kind.SLIP, Due.Stage.WARN);
        assertThat(raised)
                .extracting(Alert::recipient, Alert::kind)
                .containsExactly(tuple(HANDLER, Kind.REMINDER));
        due(Due.Kind.SLIP, Due.Stage.ESCALATE);
        assertThat(raised.stream().filter(alert -> alert.state() == State.OPEN))
                .extracting(Alert::recipient, Alert::kind)
                .containsExactly(
                        tuple(HANDLER, Kind.HANDLER),
                        tuple(OWNER, Kind.OWNER),
                        tuple(COORDINATOR, Kind.BESIDE));
        due(Due.Kind.SLIP, Due.Stage.OVER);
        assertThat(raised).allMatch(alert -> alert.state() == State.ENDED);
    }

    @Test
    void each_slip_of_a_case_is_a_matter_of_its_own_and_ends_with_its_own_answer() {
        UUID one = Donghuamen.person("one slip");
        UUID other = Donghuamen.person("another slip");
        slip(one, Due.Stage.ALERT);
        slip(other, Due.Stage.WARN);
        assertThat(raised)
                .extracting(Alert::recipient, Alert::kind, alert -> alert.deadline().slip())
                .containsExactly(
                        tuple(HANDLER, Kind.HANDLER, one),
                        tuple(OWNER, Kind.OWNER, one),
                        tuple(HANDLER, Kind.REMINDER, other));
        slip(other, Due.Stage.ESCALATE);
        assertThat(raised.stream().filter(alert -> alert.state() == State.OPEN)).hasSize(5);
        slip(one, Due.Stage.OVER);
        assertThat(raised.stream().filter(alert -> alert.state() == State.OPEN))
                .hasSize(3)
                .allMatch(alert -> other.equals(alert.deadline().slip()));
    }

    private void slip(UUID slip, Due.Stage stage) {
        follow(new Due(caseId, header(Risk.ORANGE), Due.Kind.SLIP, stage, UNTIL, slip), MORNING);
    }

    @Test
    void a_deadline_that_stands_still_is_told_to_its_keeper_and_the_owner_until_it_runs_on() {
        due(Due.Kind.SETTLE, Due.Stage.WARN);
        due(Due.Kind.SETTLE, Due.Stage.PAUSED);
        assertThat(raised.stream().filter(alert -> alert.state() == State.OPEN))
                .extracting(Alert::recipient, Alert::kind)
                .containsExactly(tuple(HANDLER, Kind.REMINDER), tuple(OWNER, Kind.REMINDER));
        due(Due.Kind.SETTLE, Due.Stage.OVER);
        assertThat(raised).allMatch(alert -> alert.state() == State.ENDED);
    }

    @Test
    void where_a_team_handles_the_case_the_officer_answers_whoever_has_asked() {
        CaseHeader of = header(Risk.ORANGE);
        var byATeam =
                new CaseHeader(
                        of.number(),
                        of.version(),
                        of.category(),
                        of.risk(),
                        of.restricted(),
                        of.gridPath(),
                        of.policePath(),
                        new UUID(0, 1),
                        of.handler(),
                        of.owner(),
                        of.officer());
        for (Due.Kind kind : List.of(Due.Kind.CONTACT, Due.Kind.FEEDBACK)) {
            follow(new Due(caseId, byATeam, kind, Due.Stage.WARN, UNTIL), MORNING);
        }
        assertThat(raised).extracting(Alert::recipient).containsExactly(HANDLER, OFFICER);
        raised.clear();
        due(Due.Kind.FEEDBACK, Due.Stage.ALERT);
        assertThat(raised).extracting(Alert::recipient).containsExactly(HANDLER, OWNER);
    }

    @Test
    void that_nobody_has_taken_the_case_on_is_news_for_its_owner_only() {
        due(Due.Kind.ACCEPT, Due.Stage.ALERT);

        assertThat(raised).extracting(Alert::recipient).containsExactly(OWNER);
    }

    @Test
    void that_a_case_was_not_closed_in_time_is_news_for_its_owner_only() {
        due(Due.Kind.VERIFY, Due.Stage.ALERT);
        assertThat(raised)
                .extracting(Alert::recipient, Alert::kind)
                .containsExactly(tuple(OWNER, Kind.OWNER));

        due(Due.Kind.VERIFY, Due.Stage.OVER);
        assertThat(only(OWNER).state()).isEqualTo(State.ENDED);
    }

    private static AcknowledgeTimes times() {
        return new AcknowledgeTimes(
                Duration.ofMinutes(15),
                Duration.ofHours(2),
                Duration.ofHours(24),
                WorkingCalendar.shipped());
    }

    private void due(Due.Kind kind, Due.Stage stage) {
        CaseHeader known = header(Risk.ORANGE);
        follow(new Due(caseId, known, kind, stage, UNTIL), MORNING);
    }

    private void follow(CaseEvent event, Instant at) {
        theCase.follow(event, directory, at);
        collect();
    }

    private void collect() {
        theCase.facts().stream()
                .filter(AlertFact.Raised.class::isInstance)
                .map(AlertFact::alert)
                .forEach(raised::add);
    }

    private Alert only(UUID recipient) {
        return raised.stream()
                .filter(alert -> alert.recipient().equals(recipient))
                .reduce(
                        (_, _) -> {
                            throw new AssertionError("more than one");
                        })
                .orElseThrow();
    }
}
