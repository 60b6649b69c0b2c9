package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.cases.Town;

/// Routing knows how much everybody has to do, and the rounds who answers for open cases, whatever
/// way a case has taken.
@QuarkusTest
class LedgerTest extends JourneyTest {

    private static final String COUNTED =
            "select team, handler, cast(count(*) as int) from cases where open"
                    + " and status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED', 'CLEARED')"
                    + " group by team, handler";
    private static final String LEDGER =
            "select team, handler, cast(sum(work) as int) from case_ledger"
                    + " group by team, handler having sum(work) <> 0";
    private static final String LINES =
            "select cast(grid_path as text), cast(police_path as text), team, handler, owner, officer,"
                    + " open, work from case_ledger";
    private static final String ANSWERING =
            "select cast(grid_path as text), cast(police_path as text), team, handler, owner, officer,"
                    + " cast(count(*) as int), cast(count(*) filter (where status not in"
                    + " ('SETTLED', 'FAILED', 'DONE', 'DISPOSED', 'CLEARED')) as int)"
                    + " from cases where open"
                    + " group by grid_path, police_path, team, handler, owner, officer";

    @Inject Ledger ledger;
    @Inject EntityManager database;

    @Test
    void the_ledger_says_what_a_count_of_all_cases_says() {
        int before = work("stewards");
        String kept = accepted(Map.of());
        assertThat(work("stewards")).isEqualTo(before + 1);
        String done = settled(Map.of());
        assertThat(work("stewards")).isEqualTo(before + 1);
        String refused = flagged(Map.of());
        move(handler(refused), refused, "refusal", Map.of("reason", "不在本片区")).statusCode(200);
        String withdrawn = flagged(Map.of());
        move("worker", withdrawn, "withdrawal", Map.of("reason", "误发")).statusCode(200);
        assertThat(List.of(kept, done, refused, withdrawn)).doesNotHaveDuplicates();
        assertThat(work("stewards")).isEqualTo(before + 1);
        assertThat(rows(LEDGER)).containsExactlyInAnyOrderElementsOf(rows(COUNTED));
    }

    @Test
    void summing_the_ledger_up_changes_nothing_but_its_length() {
        flagged(Map.of());
        flagged(Map.of());
        int before = work("stewards");
        ledger.sumUp();
        ledger.sumUp();
        assertThat(work("stewards")).isEqualTo(before);
        assertThat(rows(LINES)).containsExactlyInAnyOrderElementsOf(rows(ANSWERING));
    }

    @Test
    void whoever_answers_for_an_open_case_stands_in_it_until_somebody_else_does() {
        String id = accepted(Map.of());
        String handler = handler(id);
        assertThat(handlers()).contains(Town.id(handler));

        move(handler, id, "handover", Map.of("to", Town.id("head"), "reason", "请接手"))
                .statusCode(200);

        assertThat(handlers()).contains(Town.id("head"));
        ledger.sumUp();
        assertThat(rows(LINES)).containsExactlyInAnyOrderElementsOf(rows(ANSWERING));
    }

    private List<UUID> handlers() {
        return ledger.groups().stream().map(group -> group.responsible().handler()).toList();
    }

    private int work(String team) {
        ledger.count();
        return ledger.workload().teams().getOrDefault(Town.id(team), 0);
    }

    private List<List<Object>> rows(String query) {
        List<?> found = database.createNativeQuery(query).getResultList();
        return found.stream().map(row -> Arrays.asList((Object[]) row)).toList();
    }
}
