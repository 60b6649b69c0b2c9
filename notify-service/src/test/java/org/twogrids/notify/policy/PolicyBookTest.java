package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.GRID_PATH;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.NIGHT_DUTY;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.POLICE_PATH;
import static org.twogrids.notify.Donghuamen.at;
import static org.twogrids.notify.Donghuamen.header;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Books;
import org.twogrids.notify.Donghuamen;

class PolicyBookTest {

    /// Events by which nobody is told, and why.
    private static final Map<Class<?>, String> SILENT =
            Map.of(
                    CaseEvent.Accepted.class,
                    "who takes a case on has taken note of it",
                    CaseEvent.Settled.class,
                    "of a settled case nobody has to be alerted",
                    CaseEvent.Ended.class,
                    "of what has ended nobody has to be alerted");

    private final List<Chain> chains =
            Arrays.stream(Capacity.values())
                    .map(capacity -> new Chain(capacity, null, null, null, List.of(), List.of()))
                    .toList();

    @Test
    void of_the_rules_that_hold_the_first_one_counts() {
        var book =
                new PolicyBook(
                        List.of(
                                rule("red heat", Set.of(Risk.RED), List.of("06"), List.of()),
                                rule("elsewhere", Set.of(), List.of(), List.of("110101999")),
                                rule("here", Set.of(), List.of(), List.of("110101001")),
                                rule("any", Set.of(), List.of(), List.of())));

        assertThat(name(book, Risk.RED)).isEqualTo("red heat");
        assertThat(name(book, Risk.BLUE)).isEqualTo("here");
    }

    @Test
    void a_rule_can_be_for_the_areas_of_the_police() {
        var book =
                new PolicyBook(
                        List.of(
                                rule("station", Set.of(), List.of(), List.of(Donghuamen.STATION)),
                                rule("any", Set.of(), List.of(), List.of())));

        assertThat(name(book, Risk.YELLOW)).isEqualTo("station");
    }

    @Test
    void a_rule_can_be_for_one_occasion() {
        var refused =
                new PolicyRule(
                        "refused",
                        Set.of(Occasion.REFUSED),
                        Set.of(),
                        List.of(),
                        List.of(),
                        chains,
                        true);
        var book = new PolicyBook(List.of(refused, rule("any", Set.of(), List.of(), List.of())));

        assertThat(book.rule(Occasion.REFUSED, header(Risk.RED)).name()).isEqualTo("refused");
        assertThat(book.rule(Occasion.OPENED, header(Risk.RED)).name()).isEqualTo("any");
    }

    @Test
    void of_violence_the_duty_officer_is_told_beside_the_officer() {
        CaseHeader violence =
                new CaseHeader(
                        "DHM-2027-000002",
                        1,
                        "0109",
                        Risk.RED,
                        true,
                        GRID_PATH,
                        POLICE_PATH,
                        null,
                        HANDLER,
                        OWNER,
                        OFFICER);
        var onDuty = at("2027-01-05T18:00").minusSeconds(1);
        var chain = Books.chain(Capacity.OFFICER, violence);

        assertThat(WhoMustKnowPolicy.tellings(OFFICER, chain, violence, Donghuamen.view(), onDuty))
                .containsExactly(Telling.leading(OFFICER, Kind.OFFICER, onDuty));
        assertThat(
                        WhoMustKnowPolicy.tellings(
                                HANDLER,
                                new Chain(
                                        Capacity.HANDLER,
                                        null,
                                        null,
                                        null,
                                        List.of(Office.DUTY_OFFICER, Office.OWNER),
                                        List.of()),
                                violence,
                                Donghuamen.view(),
                                at("2027-01-05T22:00")))
                .containsExactlyInAnyOrder(
                        Telling.leading(HANDLER, Kind.HANDLER, at("2027-01-05T22:00")),
                        Telling.beside(NIGHT_DUTY, Kind.BESIDE, at("2027-01-05T22:00")),
                        Telling.beside(OWNER, Kind.BESIDE, at("2027-01-05T22:00")));
    }

    @Test
    void each_kind_of_case_event_has_a_policy_or_is_silent_on_purpose() {
        Map<Class<?>, CaseEvent> samples = new HashMap<>();
        CaseHeader header = header(Risk.YELLOW);
        samples.put(
                CaseEvent.Opened.class,
                new CaseEvent.Opened(Ids.next(), header, at("2027-01-05T10:00")));
        samples.put(CaseEvent.Accepted.class, new CaseEvent.Accepted(Ids.next(), header, HANDLER));
        samples.put(CaseEvent.Settled.class, new CaseEvent.Settled(Ids.next(), header, HANDLER));
        samples.put(
                CaseEvent.Ended.class,
                new CaseEvent.Ended(Ids.next(), header, CaseEvent.Ended.Outcome.CLOSED));
        samples.put(
                CaseEvent.Assigned.class,
                new CaseEvent.Assigned(Ids.next(), header, CaseEvent.Assigned.Cause.HANDED_OVER));
        samples.put(
                CaseEvent.Assessed.class,
                new CaseEvent.Assessed(Ids.next(), header, CaseEvent.Assessed.Change.RAISED));
        samples.put(
                CaseEvent.Added.class,
                new CaseEvent.Added(Ids.next(), header, CaseEvent.Added.What.REPORT));
        samples.put(
                CaseEvent.Asked.class,
                new CaseEvent.Asked(Ids.next(), header, HANDLER, CaseEvent.Asked.What.CLOSE));
        samples.put(
                CaseEvent.Due.class,
                new CaseEvent.Due(
                        Ids.next(),
                        header,
                        CaseEvent.Due.Kind.SETTLE,
                        CaseEvent.Due.Stage.ALERT,
                        at("2027-01-05T10:00")));
        assertThat(samples.keySet())
                .containsExactlyInAnyOrder(CaseEvent.class.getPermittedSubclasses());

        samples.forEach(
                (type, sample) ->
                        assertThat(Occasion.of(sample).isEmpty())
                                .as("%s is silent", type)
                                .isEqualTo(SILENT.containsKey(type)));
        for (Occasion occasion : Occasion.values()) {
            for (Risk risk : Risk.values()) {
                assertThat(Books.shipped().rule(occasion, header(risk)).chains())
                        .extracting(Chain::first)
                        .containsExactly(Capacity.values());
            }
        }
    }

    @Test
    void a_deadline_that_stands_still_is_told_as_one_that_comes_near_and_what_is_over_is_silent() {
        assertThat(
                        Arrays.stream(CaseEvent.Due.Stage.values())
                                .flatMap(stage -> Occasion.of(stage).stream()))
                .containsExactly(
                        Occasion.WARNED, Occasion.OVERDUE, Occasion.MISSED, Occasion.WARNED);
        assertThat(Occasion.WARNED.stage()).contains(CaseEvent.Due.Stage.WARN);
        assertThat(Occasion.OPENED.stage()).isEmpty();
    }

    @Test
    void each_cause_of_an_assignment_is_an_occasion_of_its_own() {
        assertThat(
                        Arrays.stream(CaseEvent.Assigned.Cause.values())
                                .map(
                                        cause ->
                                                Occasion.of(
                                                        new CaseEvent.Assigned(
                                                                Ids.next(),
                                                                header(Risk.RED),
                                                                cause))))
                .doesNotHaveDuplicates()
                .allMatch(java.util.Optional::isPresent);
    }

    private String name(PolicyBook book, Risk risk) {
        return book.rule(Occasion.OPENED, header(risk)).name();
    }

    private PolicyRule rule(
            String name, Set<Risk> risks, List<String> categories, List<String> areas) {
        return new PolicyRule(name, Set.of(), risks, categories, areas, chains, true);
    }
}
