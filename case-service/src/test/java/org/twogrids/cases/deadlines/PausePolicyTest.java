package org.twogrids.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.deadlines.Deadline.Kind;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

class PausePolicyTest {

    /// A Monday.
    private static final Instant NOW = at("2026-11-23T10:00");

    private final DeadlinePolicy policy =
            new DeadlinePolicy(WorkingCalendar.shipped(), new UsualTimes());

    @Test
    void what_a_law_says_what_somebody_waits_for_and_what_protects_somebody_runs_on() {
        for (PauseReason reason : PauseReason.values()) {
            for (Kind kind : Kind.values()) {
                boolean may = kind == Kind.SETTLE || kind == Kind.RETURN_VISIT;
                assertThat(reason.stops(kind) && !may).as("%s %s", reason, kind).isFalse();
            }
        }
    }

    @Test
    void only_what_has_not_passed_and_does_not_stand_still_already_can() {
        var settle = new Deadline(Kind.SETTLE, NOW.plusSeconds(60));
        assertThat(PausePolicy.clock(List.of(settle), PauseReason.WORKS, NOW)).contains(settle);
        assertThat(PausePolicy.clock(List.of(settle), PauseReason.WORKS, settle.due())).isEmpty();
        var standing =
                new Deadline(
                        Kind.SETTLE,
                        settle.due(),
                        new Deadline.Pause(NOW, NOW.plus(Duration.ofDays(3))));
        assertThat(PausePolicy.clock(List.of(standing), PauseReason.WORKS, NOW)).isEmpty();
    }

    @Test
    void nothing_of_a_red_case_stands_still() {
        assertThat(PausePolicy.isOpenTo(Risk.RED)).isFalse();
        assertThat(PausePolicy.isOpenTo(Risk.ORANGE)).isTrue();
    }

    @Test
    void a_deadline_is_later_by_as_long_as_it_stood_still_on_a_working_day() {
        var paused =
                new Deadline(
                        Kind.SETTLE,
                        at("2026-12-01T10:00"),
                        new Deadline.Pause(NOW, at("2026-11-27T00:00")));
        assertThat(policy.afterPause(paused, at("2026-11-25T10:00")).due())
                .isEqualTo(at("2026-12-03T10:00"));
        assertThat(policy.afterPause(paused, at("2026-11-27T00:00")).due())
                .as("it would be a Saturday")
                .isEqualTo(at("2026-12-07T00:00"));
        assertThat(policy.afterPause(paused, at("2027-01-15T10:00")).due())
                .as("a service that was away gives nobody more time")
                .isEqualTo(at("2026-12-07T00:00"));
    }

    @Test
    void the_time_that_a_case_stood_still_is_in_its_journal() {
        List<PausePolicy.Entry> journal =
                List.of(
                        entry(0, "OPENED", "due:SETTLE=" + day(15)),
                        entry(1, "PAUSED", "clock:SETTLE", "until:" + day(9)),
                        entry(2, "CONTACTED", "step:REACHED"),
                        entry(4, "RESUMED", "due:SETTLE=" + day(18)),
                        entry(6, "PAUSED", "clock:SETTLE", "until:" + day(9)),
                        entry(8, "SETTLED", "due:RETURN_VISIT=" + day(15)),
                        entry(9, "PAUSED", "clock:RETURN_VISIT", "until:" + day(12)));
        assertThat(PausePolicy.inAll(journal.subList(0, 3), day(3))).isEqualTo(Duration.ofDays(2));
        assertThat(PausePolicy.inAll(journal, day(10))).isEqualTo(Duration.ofDays(6));
    }

    private static PausePolicy.Entry entry(int day, String kind, String... subjects) {
        return new PausePolicy.Entry(day(day), ClockChange.of(kind, List.of(subjects)));
    }

    private static Instant day(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minus(Duration.ofHours(8));
    }
}
