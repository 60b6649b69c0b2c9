package org.twogrids.notify.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.OTHER_HANDLER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.at;
import static org.twogrids.notify.Donghuamen.header;

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
import org.twogrids.kernel.events.CaseEvent.Added.What;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseEvent.Ended.Outcome;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Books;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.alerts.Alert.State;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Progress;

/// More has come to a case: whoever handles and whoever owns it have something to read.
class AdditionAlertsTest {

    private static final Instant MORNING = at("2027-01-05T10:00");

    private final DirectoryView directory = Donghuamen.view();
    private final UUID caseId = Donghuamen.person("a case");
    private final AlertsOfCase theCase =
            new AlertsOfCase(
                    caseId,
                    List.of(),
                    Books.shipped(),
                    new AcknowledgeTimes(
                            Duration.ofMinutes(15),
                            Duration.ofHours(2),
                            Duration.ofHours(24),
                            WorkingCalendar.shipped()),
                    new FollowTimes(Map.of()));
    private final List<Alert> raised = new ArrayList<>();

    @Test
    void handler_and_owner_are_told_beside_what_they_know_of_the_case() {
        opened();
        added(2, What.REPORT);

        assertThat(additions())
                .extracting(Alert::recipient, Alert::state)
                .containsExactly(tuple(HANDLER, State.OPEN), tuple(OWNER, State.OPEN));
        assertThat(raised.stream().filter(alert -> alert.kind() == Kind.HANDLER))
                .extracting(Alert::state)
                .containsExactly(State.OPEN);
    }

    @Test
    void it_only_informs_and_of_several_the_last_one_stands() {
        added(2, What.REPORT);
        added(3, What.CASE);

        assertThat(additions())
                .extracting(Alert::recipient, Alert::state)
                .containsExactly(
                        tuple(HANDLER, State.ENDED),
                        tuple(OWNER, State.ENDED),
                        tuple(HANDLER, State.OPEN),
                        tuple(OWNER, State.OPEN));
        theCase.attend(header(Risk.ORANGE), Progress.NONE, directory, at("2027-02-05T10:00"));
        assertThat(theCase.facts()).isEmpty();
    }

    @Test
    void a_case_that_has_come_to_an_end_wakes_its_people_for_what_was_added_alone() {
        follow(new CaseEvent.Settled(caseId, header(2, Risk.ORANGE, HANDLER), HANDLER));
        added(3, What.REPORT);

        assertThat(raised).allMatch(alert -> alert.kind() == Kind.ADDITION).hasSize(2);
    }

    @Test
    void whoever_answers_no_more_has_nothing_to_read() {
        opened();
        added(2, What.REPORT);
        follow(
                new CaseEvent.Assigned(
                        caseId, header(3, Risk.ORANGE, OTHER_HANDLER), Cause.HANDED_OVER));

        assertThat(additions())
                .extracting(Alert::recipient, Alert::state)
                .containsExactly(tuple(HANDLER, State.ENDED), tuple(OWNER, State.OPEN));
    }

    @Test
    void the_alerts_of_a_case_that_was_merged_into_another_end() {
        opened();
        added(2, What.REPORT);
        follow(new CaseEvent.Ended(caseId, header(3, Risk.ORANGE, HANDLER), Outcome.MERGED));

        assertThat(raised).isNotEmpty().allMatch(alert -> alert.state() == State.ENDED);
    }

    private List<Alert> additions() {
        return raised.stream().filter(alert -> alert.kind() == Kind.ADDITION).toList();
    }

    private void opened() {
        follow(new CaseEvent.Opened(caseId, header(Risk.ORANGE), MORNING));
    }

    private void added(int version, What what) {
        follow(new CaseEvent.Added(caseId, header(version, Risk.ORANGE, HANDLER), what));
    }

    private void follow(CaseEvent event) {
        theCase.follow(event, directory, MORNING);
        theCase.facts().stream()
                .filter(AlertFact.Raised.class::isInstance)
                .map(AlertFact::alert)
                .forEach(raised::add);
    }
}
