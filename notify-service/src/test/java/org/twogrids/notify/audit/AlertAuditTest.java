package org.twogrids.notify.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.OTHER_HANDLER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.at;
import static org.twogrids.notify.Donghuamen.header;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.alerts.Deadline;
import org.twogrids.notify.audit.AlertAudit.Finding;
import org.twogrids.notify.audit.Book.Heard;
import org.twogrids.notify.audit.Book.Row;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Kind;

class AlertAuditTest {

    private static final Instant OPENED = at("2027-01-05T10:00");
    private static final Instant NOW = at("2027-01-05T11:00");
    private static final Instant LATER = at("2027-01-05T12:00");

    private final List<Heard<CaseEvent>> cases = new ArrayList<>();
    private final List<Heard<AlertEvent>> said = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final UUID caseId = Ids.next();

    @Test
    void when_everybody_was_told_nothing_is_missed_and_nothing_made_up() {
        opened();
        everybodyIsTold();

        assertThat(audit().line()).isEqualTo("checked=6 missed=0 phantom=0");
    }

    @Test
    void whoever_answers_and_was_not_told_is_missed() {
        opened();
        told(HANDLER, Capacity.HANDLER);
        told(OWNER, Capacity.OWNER);

        assertThat(audit().missed())
                .singleElement()
                .asString()
                .contains(OFFICER.toString(), caseId.toString());
    }

    @Test
    void who_answered_only_for_a_while_has_to_be_told_too() {
        opened();
        assigned(2, OTHER_HANDLER, OPENED);
        everybodyIsTold();

        assertThat(audit().missed()).singleElement().asString().contains("HANDLER");
    }

    @Test
    void news_that_are_older_than_what_is_known_ask_for_nobody() {
        opened(3);
        assigned(2, OTHER_HANDLER, OPENED);
        everybodyIsTold();

        assertThat(audit().isClean()).isTrue();
    }

    @Test
    void of_a_missed_deadline_whoever_keeps_it_and_the_owner_have_to_be_told() {
        opened();
        everybodyIsTold();
        due(Due.Stage.ALERT, OPENED);
        rows.add(ofTheDeadline(HANDLER, Capacity.HANDLER, Due.Stage.ALERT));
        rows.forEach(row -> say(row.id(), row.recipient()));

        assertThat(audit().missed()).singleElement().asString().contains("OWNER", "SETTLE ALERT");
    }

    @Test
    void an_alert_about_a_deadline_that_was_not_announced_is_made_up() {
        opened();
        everybodyIsTold();
        due(Due.Stage.WARN, OPENED);
        rows.add(ofTheDeadline(HANDLER, Capacity.HANDLER, Due.Stage.WARN));
        rows.add(ofTheDeadline(OWNER, Capacity.OWNER, Due.Stage.ESCALATE));
        rows.forEach(row -> say(row.id(), row.recipient()));

        assertThat(audit().missed()).isEmpty();
        assertThat(audit().phantom()).singleElement().asString().contains("SETTLE ESCALATE");
    }

    @Test
    void a_deadline_passes_to_whoever_answers_next() {
        opened();
        everybodyIsTold();
        due(Due.Stage.WARN, OPENED);
        rows.add(ofTheDeadline(HANDLER, Capacity.HANDLER, Due.Stage.WARN));
        assigned(2, OTHER_HANDLER, OPENED);
        told(OTHER_HANDLER, Capacity.HANDLER);
        rows.forEach(row -> say(row.id(), row.recipient()));

        assertThat(audit().missed())
                .singleElement()
                .asString()
                .contains(OTHER_HANDLER.toString(), "SETTLE WARN");
    }

    @Test
    void what_was_announced_just_now_may_still_be_under_way() {
        cases.add(
                new Heard<>(
                        new CaseEvent.Opened(caseId, header(Risk.RED), NOW), NOW.minusSeconds(5)));

        assertThat(audit().isClean()).isTrue();
    }

    @Test
    void an_alert_without_a_case_is_a_phantom() {
        opened();
        everybodyIsTold();
        rows.add(row(Ids.next(), HANDLER, Capacity.HANDLER, "OPEN", LATER, null));

        assertThat(audit().line()).isEqualTo("checked=7 missed=1 phantom=1");
    }

    @Test
    void of_a_case_that_was_settled_at_once_nobody_had_to_be_told() {
        var settled = new CaseEvent.Settled(caseId, header(Risk.RED), HANDLER);
        cases.add(new Heard<>(settled, OPENED));

        assertThat(audit().missed()).isEmpty();
    }

    @Test
    void an_alert_for_somebody_who_never_answered_is_a_phantom() {
        opened();
        everybodyIsTold();
        told(OTHER_HANDLER, Capacity.HANDLER);

        assertThat(audit().phantom()).hasSize(1);
        assertThat(audit().missed()).isEmpty();
    }

    @Test
    void what_has_left_the_topic_is_not_judged() {
        everybodyIsTold();

        assertThat(audit().phantom()).isEmpty();
    }

    @Test
    void an_alert_that_waits_for_nothing_is_missed() {
        opened();
        everybodyIsTold();
        rows.replaceAll(
                row ->
                        row.recipient().equals(OFFICER)
                                ? row(row.id(), caseId, OFFICER, Capacity.OFFICER, "OPEN", null)
                                : row);

        assertThat(audit().missed()).singleElement().asString().contains("waits for ever");
    }

    @Test
    void an_alert_whose_time_has_passed_long_since_is_missed() {
        opened();
        everybodyIsTold();
        assertThat(AlertAudit.of(book(), LATER.plusSeconds(61), Duration.ofMinutes(1)).missed())
                .hasSize(3);
    }

    @Test
    void what_is_put_off_is_not_missed_but_what_never_came_back_is() {
        opened();
        everybodyIsTold();
        rows.replaceAll(row -> putOff(row, NOW.plusSeconds(60)));
        assertThat(audit().isClean()).isTrue();

        rows.replaceAll(row -> putOff(row, NOW.minusSeconds(61)));
        assertThat(audit().missed()).hasSize(3).allMatch(line -> line.contains("put off"));
    }

    private static Row putOff(Row row, Instant until) {
        return new Row(
                row.id(),
                row.caseId(),
                row.recipient(),
                row.responsible(),
                row.capacity(),
                row.kind(),
                row.deadline(),
                row.stage(),
                row.state(),
                row.standing(),
                row.raisedAt(),
                row.dueAt(),
                until,
                row.failure());
    }

    @Test
    void an_alert_with_a_named_failure_has_ended() {
        opened();
        everybodyIsTold();
        rows.replaceAll(
                row ->
                        row(
                                row.id(),
                                caseId,
                                row.recipient(),
                                row.capacity(),
                                "OPEN",
                                "NOBODY_LEFT"));

        assertThat(audit().missed()).isEmpty();
    }

    @Test
    void an_alert_that_the_case_was_not_told_of_is_missed() {
        opened();
        everybodyIsTold();
        said.removeLast();

        assertThat(audit().missed()).singleElement().asString().contains("not announced");
    }

    @Test
    void an_alert_that_was_announced_and_does_not_exist_is_a_phantom() {
        opened();
        everybodyIsTold();
        say(Ids.next(), OWNER);

        assertThat(audit().phantom()).singleElement().asString().contains("does not exist");
    }

    private Finding audit() {
        return AlertAudit.of(book(), NOW, Duration.ofMinutes(1));
    }

    private Book book() {
        return new Book(List.copyOf(cases), List.copyOf(said), List.copyOf(rows));
    }

    private void opened() {
        opened(1);
    }

    private void opened(long version) {
        var header = header(version, Risk.RED, HANDLER);
        cases.add(new Heard<>(new CaseEvent.Opened(caseId, header, OPENED), OPENED));
    }

    private void assigned(long version, UUID handler, Instant at) {
        var header = header(version, Risk.RED, handler);
        var cause = CaseEvent.Assigned.Cause.HANDED_OVER;
        cases.add(new Heard<>(new CaseEvent.Assigned(caseId, header, cause), at));
    }

    private void everybodyIsTold() {
        told(OFFICER, Capacity.OFFICER);
        told(HANDLER, Capacity.HANDLER);
        told(OWNER, Capacity.OWNER);
    }

    private void told(UUID member, Capacity capacity) {
        Row row = row(caseId, member, capacity, "OPEN", LATER, null);
        rows.add(row);
        say(row.id(), member);
    }

    private void due(Due.Stage stage, Instant at) {
        cases.add(
                new Heard<>(
                        new Due(caseId, header(Risk.ORANGE), Due.Kind.SETTLE, stage, LATER), at));
    }

    private Row ofTheDeadline(UUID member, Capacity capacity, Due.Stage stage) {
        return new Row(
                Ids.next(),
                caseId,
                member,
                member,
                capacity,
                stage == Due.Stage.WARN ? Kind.REMINDER : Kind.OWNER,
                new Deadline.Clock(Due.Kind.SETTLE, null),
                stage,
                "OPEN",
                true,
                OPENED.plusSeconds(1),
                LATER,
                null,
                null);
    }

    private void say(UUID alert, UUID member) {
        said.add(new Heard<>(new AlertEvent.Raised(alert, caseId, member, OPENED, member), OPENED));
    }

    private static Row row(
            UUID about,
            UUID member,
            Capacity capacity,
            String state,
            @Nullable Instant due,
            @Nullable String failure) {
        return new Row(
                Ids.next(),
                about,
                member,
                member,
                capacity,
                Kind.HANDLER,
                null,
                null,
                state,
                true,
                OPENED.plusSeconds(1),
                due,
                null,
                failure);
    }

    private static Row row(
            UUID id,
            UUID about,
            UUID member,
            Capacity capacity,
            String state,
            @Nullable String failure) {
        return new Row(
                id,
                about,
                member,
                member,
                capacity,
                Kind.HANDLER,
                null,
                null,
                state,
                true,
                OPENED.plusSeconds(1),
                null,
                null,
                failure);
    }
}
