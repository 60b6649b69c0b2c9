package org.twogrids.notify.alerts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Books;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.Progress;

/// What holds in every history of a case: whoever answers, whoever takes note, whatever the hour.
class CaseAlertsPropertiesTest {

    private static final DirectoryView DIRECTORY = Donghuamen.view();
    private static final AcknowledgeTimes TIMES =
            new AcknowledgeTimes(
                    Duration.ofMinutes(15),
                    Duration.ofHours(2),
                    Duration.ofHours(24),
                    WorkingCalendar.shipped());

    @Property(tries = 500)
    void nobody_is_told_twice_at_a_time_nor_again_after_taking_note(
            @ForAll("histories") List<Step> history) {
        var run = new Run();
        for (Step step : history) {
            run.take(step);

            assertThat(run.standing()).doesNotHaveDuplicates();
            assertThat(run.told()).containsAll(Capacity.in(run.header).keySet());
        }
    }

    @Property(tries = 500)
    void every_alert_comes_to_an_end_of_its_clock(@ForAll("histories") List<Step> history) {
        var run = new Run();
        history.forEach(run::take);

        for (int round = 0; round < 12; round++) {
            run.pass(Duration.ofDays(5));
        }

        assertThat(run.alerts).noneMatch(alert -> alert.isDue(Instant.MAX));
        assertThat(run.alerts)
                .filteredOn(alert -> alert.isOpen() && alert.tells(alert.behalf()))
                .allMatch(
                        alert ->
                                alert.timing().failure() != null || run.someoneElseTookNote(alert));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var people =
                Arbitraries.of(
                                "officer",
                                "backup",
                                "handler",
                                "other-handler",
                                "owner",
                                "coordinator")
                        .map(Donghuamen::person);
        var changes =
                Combinators.combine(people, people, people, Arbitraries.of(Risk.class))
                        .as(
                                (handler, owner, officer, risk) ->
                                        (Step) new Step.Change(handler, owner, officer, risk));
        var passing =
                Arbitraries.integers()
                        .between(1, 3_000)
                        .map(minutes -> (Step) new Step.Pass(Duration.ofMinutes(minutes)));
        var noting = Arbitraries.integers().between(0, 20).map(i -> (Step) new Step.TakeNote(i));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(1, changes),
                        net.jqwik.api.Tuple.of(4, passing),
                        net.jqwik.api.Tuple.of(2, noting))
                .list()
                .ofMaxSize(25);
    }

    sealed interface Step {
        record Change(UUID handler, UUID owner, UUID officer, Risk risk) implements Step {}

        record Pass(Duration time) implements Step {}

        record TakeNote(int which) implements Step {}
    }

    private static final class Run {

        private final List<Alert> alerts = new ArrayList<>();
        private final CaseAlerts theCase =
                new CaseAlerts(
                        Donghuamen.person("a case"),
                        List.of(),
                        Books.shipped(),
                        TIMES,
                        FollowTimes.NONE);
        private final Set<UUID> tookNote = new HashSet<>();
        private Instant now = Donghuamen.at("2027-01-05T10:00");
        private CaseHeader header = Donghuamen.header(Risk.YELLOW);

        Run() {
            theCase.follow(Occasion.HANDED_OVER, header, DIRECTORY, now);
            collect();
        }

        void take(Step step) {
            switch (step) {
                case Step.Change change -> {
                    header =
                            Donghuamen.header(
                                    header.version() + 1,
                                    change.risk(),
                                    false,
                                    change.handler(),
                                    change.owner(),
                                    change.officer());
                    theCase.follow(Occasion.HANDED_OVER, header, DIRECTORY, now);
                    collect();
                }
                case Step.Pass pass -> pass(pass.time());
                case Step.TakeNote note -> {
                    Alert alert = alerts.get(note.which() % alerts.size());
                    if (alert.acknowledge(now).isPresent()) {
                        tookNote.add(alert.recipient());
                    }
                    pass(Duration.ofSeconds(1));
                }
            }
        }

        void pass(Duration time) {
            now = now.plus(time);
            theCase.attend(header, Progress.NONE, DIRECTORY, now);
            collect();
        }

        List<UUID> standing() {
            return alerts.stream().filter(Alert::isStanding).map(Alert::recipient).toList();
        }

        Set<UUID> told() {
            return alerts.stream().map(Alert::recipient).collect(toSet());
        }

        boolean someoneElseTookNote(Alert alert) {
            return alerts.stream()
                    .anyMatch(
                            other ->
                                    other.follows(alert)
                                            && other.state() == Alert.State.ACKNOWLEDGED);
        }

        private void collect() {
            for (AlertFact fact : theCase.facts()) {
                if (fact instanceof AlertFact.Raised raised) {
                    assertThat(
                                    raised.alert().kind() == Kind.ESCALATION
                                            && tookNote.contains(raised.alert().recipient()))
                            .isFalse();
                    alerts.add(raised.alert());
                }
            }
        }
    }
}
