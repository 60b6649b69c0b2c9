package org.twogrids.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

/// The journal alone says when something is due, whatever becomes of the calendar.
class BasisTest {

    private static final Category PROPERTY =
            new Category("0502", "", "", Category.Mode.MEDIABLE, 15, "", false, false, null);

    /// A Friday: fifteen days later is a Saturday.
    private static final Instant RECEIVED = Instant.parse("2026-11-27T02:00:00Z");

    private final WorkingCalendar shipped = WorkingCalendar.shipped();
    private final WorkingCalendar amended =
            WorkingCalendar.reading(shipped.content() + "2026-12-12,WORKDAY\n2026-12-14,HOLIDAY\n");

    @Test
    void a_journal_that_is_read_after_the_calendar_was_amended_comes_to_the_same_dues() {
        List<Deadline> dues = dues(shipped);
        assertThat(dues(amended)).isNotEqualTo(dues);
        List<String> kept =
                ClockChange.dated(
                        dues.stream().map(ClockChange::subject).toList(),
                        new Basis(shipped.content(), "rules=2"));

        assertThat(ClockChange.of("OPENED", kept).started()).isEqualTo(dues);
    }

    @Test
    void an_entry_names_the_calendar_and_the_rules_by_which_it_was_computed() {
        Basis before = new Basis(shipped.content(), "a=1");
        Basis later = new Basis(amended.content(), "a=1");
        assertThat(before.subjects()).hasSize(2).isNotEqualTo(later.subjects());
        assertThat(before.subjects().getLast()).isEqualTo(later.subjects().getLast());
        assertThat(new Basis(shipped.content(), "a=2").subjects().getFirst())
                .isEqualTo(before.subjects().getFirst());
        assertThat(new Basis(shipped.content(), "a=2").subjects().getLast())
                .isNotEqualTo(before.subjects().getLast());
    }

    @Test
    void an_entry_that_starts_no_clock_names_none() {
        List<String> subjects = List.of("step:REACHED");
        assertThat(ClockChange.dated(subjects, new Basis("", ""))).isEqualTo(subjects);
    }

    @Test
    void an_entry_from_before_there_were_versions_means_what_it_meant() {
        var old =
                ClockChange.of(
                        "OPENED",
                        List.of(
                                "handler:01890000-0000-7000-8000-000000000001",
                                "due:ACCEPT=2026-11-30T10:00:00Z",
                                "due:SETTLE=2026-12-14T02:00:00Z"));
        assertThat(old.started())
                .containsExactly(
                        new Deadline(Deadline.Kind.ACCEPT, Instant.parse("2026-11-30T10:00:00Z")),
                        new Deadline(Deadline.Kind.SETTLE, Instant.parse("2026-12-14T02:00:00Z")));
        assertThat(ClockChange.of("ACCEPTED", List.of()).stops(clock(Deadline.Kind.ACCEPT)))
                .isTrue();
        assertThat(ClockChange.of("MEDIATIONBEGUN", List.of()).stops(clock(Deadline.Kind.SETTLE)))
                .isFalse();
    }

    /// Its due was that of the slip due first; its own it has always said as well.
    @Test
    void an_entry_from_before_each_slip_had_a_clock_starts_and_stops_the_one_of_its_slip() {
        String first = "slip:01890000-0000-7000-8000-000000000001";
        String second = "slip:01890000-0000-7000-8000-000000000002";
        var issued =
                ClockChange.of(
                        "WHISTLED",
                        List.of(
                                "step:ISSUED",
                                second,
                                "until:2026-12-14T02:00:00Z",
                                "due:SLIP=2026-11-30T10:00:00Z"));
        var answered =
                ClockChange.of(
                        "WHISTLED",
                        List.of(
                                "step:DONE",
                                first,
                                "until:2026-11-30T10:00:00Z",
                                "due:SLIP=2026-12-14T02:00:00Z"));
        assertThat(issued.started())
                .containsExactly(
                        Deadline.ofSlip(id(second), Instant.parse("2026-12-14T02:00:00Z")));
        assertThat(answered.started()).isEmpty();
        assertThat(answered.stops(new Deadline.Clock(Deadline.Kind.SLIP, id(first)))).isTrue();
        assertThat(answered.stops(new Deadline.Clock(Deadline.Kind.SLIP, id(second)))).isFalse();
    }

    private static UUID id(String slip) {
        return UUID.fromString(slip.substring(slip.indexOf(':') + 1));
    }

    private static Deadline.Clock clock(Deadline.Kind kind) {
        return new Deadline.Clock(kind, null);
    }

    @Test
    void the_content_of_a_calendar_is_a_calendar() {
        assertThat(WorkingCalendar.reading(amended.content()).content())
                .isEqualTo(amended.content());
        assertThat(amended.plusDays(RECEIVED, 15)).isEqualTo(RECEIVED.plus(Duration.ofDays(15)));
    }

    private static List<Deadline> dues(WorkingCalendar calendar) {
        return new DeadlinePolicy(calendar, new UsualTimes())
                .onReceipt(PROPERTY, Risk.BLUE, Owed.of(true, true, true), RECEIVED);
    }
}
