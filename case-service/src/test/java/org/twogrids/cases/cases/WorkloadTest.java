package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.cases.Town;

/// Routing knows how much everybody has to do, whatever way a case has taken.
@QuarkusTest
class WorkloadTest extends JourneyTest {

    private static final String COUNTED =
            "select team, handler, cast(count(*) as int) from cases where open"
                    + " and status not in ('SETTLED', 'FAILED', 'DONE', 'DISPOSED', 'CLEARED')"
                    + " group by team, handler";
    private static final String LEDGER =
            "select team, handler, cast(sum(cases) as int) from case_workload"
                    + " group by team, handler having sum(cases) <> 0";

    @Inject WorkloadSnapshot snapshot;
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
        snapshot.sumUp();
        snapshot.sumUp();
        assertThat(work("stewards")).isEqualTo(before);
        assertThat(rows("select team, handler, cases from case_workload"))
                .containsExactlyInAnyOrderElementsOf(rows(COUNTED));
    }

    private int work(String team) {
        snapshot.count();
        return snapshot.current().teams().getOrDefault(Town.id(team), 0);
    }

    private List<List<Object>> rows(String query) {
        List<?> found = database.createNativeQuery(query).getResultList();
        return found.stream().map(row -> Arrays.asList((Object[]) row)).toList();
    }
}
