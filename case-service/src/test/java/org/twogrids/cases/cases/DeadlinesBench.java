package org.twogrids.cases.cases;

import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;

/// How late deadlines are told of when many fall due at once: `make bench-deadlines`. One
/// case-service whose own round looks as it always does; a million open cases, ten thousand of
/// which are to be settled by one and the same minute. Not among the tests, since it judges
/// nothing: it prints figures, which stand in `docs/measures.md`.
///
/// `-Dbench.cases` and `-Dbench.due` say how many.
@QuarkusTest
class DeadlinesBench extends JourneyTest {

    private static final int CASES = Integer.getInteger("bench.cases", 1_000_000);
    private static final int DUE = Integer.getInteger("bench.due", 10_000);
    private static final int AT_A_TIME = 50_000;
    private static final PrintStream OUT = System.out;

    /// Open cases like one that was flagged, without words of which there would be anything to
    /// search; what the row of a case consists of, the database says.
    private static final String MORE =
            """
            with stored as (
                insert into cases (%1$s) select %2$s
                  from cases c, generate_series(%4$d, %5$d) n where c.id = '%3$s' returning id
            )
            insert into case_clock (case_id, kind, due, since, stage, next_at)
            select id, 'SETTLE', now() + interval '20 days', now(), 'QUIET', now() + interval '17 days'
              from stored
            """;

    private static final String COLUMNS =
            """
            select string_agg(column_name, ', ' order by ordinal_position),
                   string_agg(case column_name
                                when 'id' then 'uuidv7()'
                                when 'number' then '''BENCH-'' || n'
                                when 'title' then '''''::bytea'
                                when 'narrative' then '''''::bytea'
                                else 'c.' || column_name end, ', ' order by ordinal_position)
              from information_schema.columns where table_name = 'cases' and is_generated = 'NEVER'
            """;

    private static final String FALL_DUE =
            """
            with chosen as (
                select d.case_id from case_clock d join cases c on c.id = d.case_id
                 where c.number like 'BENCH-%%' and d.kind = 'SETTLE' order by random() limit %d
            )
            update case_clock d
               set due = now() + interval '5 seconds' + random() * interval '60 seconds',
                   since = now() - interval '20 days',
                   next_at = null, stage = 'WARN'
              from chosen where d.case_id = chosen.case_id and d.kind = 'SETTLE'
            """;

    private static final String WAIT =
            "update case_clock set next_at = due where next_at is null and stage = 'WARN'";

    private static final String LATE =
            """
            select count(*), percentile_cont(0.5) within group (order by late),
                   percentile_cont(0.99) within group (order by late), max(late)
              from (select extract(epoch from j.at - d.due) as late
                      from case_journal j join case_clock d using (case_id)
                      join cases c on c.id = j.case_id
                     where j.kind = 'DUE' and 'stage:ALERT' = any(j.subjects)
                       and d.kind = 'SETTLE' and c.number like 'BENCH-%') told
            """;

    @Test
    void many_deadlines_of_one_minute() throws SQLException {
        String sample = flagged(Map.of());
        try (Connection database = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                Statement sql = database.createStatement()) {
            fill(sql, sample);
            sql.execute("analyze cases");
            sql.execute("analyze case_clock");
            sql.executeUpdate(FALL_DUE.formatted(DUE));
            long begun = System.nanoTime();
            OUT.printf(
                    "%,d of %,d open cases fall due within a minute%n",
                    sql.executeUpdate(WAIT), CASES);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> number(sql, waiting()) == 0);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> number(sql, "select count(*) from outbox") == 0);
            double seconds = (System.nanoTime() - begun) / 1e9;
            try (ResultSet late = sql.executeQuery(LATE)) {
                late.next();
                OUT.printf(
                        "told of %,d: %.1f s late p50, %.1f s p99, %.1f s at most;"
                                + " on the topic %.0f s after the first%n",
                        late.getLong(1),
                        late.getDouble(2),
                        late.getDouble(3),
                        late.getDouble(4),
                        seconds);
            }
        }
    }

    /// Nothing is to be entered for the search; the triggers that would see to it are off
    /// meanwhile.
    private static void fill(Statement sql, String sample) throws SQLException {
        String columns;
        String values;
        try (ResultSet found = sql.executeQuery(COLUMNS)) {
            found.next();
            columns = found.getString(1);
            values = found.getString(2);
        }
        sql.execute("alter table cases disable trigger user");
        for (int n = 0; n < CASES; n += AT_A_TIME) {
            sql.executeUpdate(
                    MORE.formatted(columns, values, sample, n + 1, Math.min(CASES, n + AT_A_TIME)));
            OUT.printf("%,d of %,d cases%n", Math.min(CASES, n + AT_A_TIME), CASES);
        }
        sql.execute("alter table cases enable trigger user");
    }

    private static String waiting() {
        return "select count(*) from case_clock d join cases c on c.id = d.case_id"
                + " where c.number like 'BENCH-%' and d.kind = 'SETTLE' and d.stage = 'WARN'";
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet found = sql.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
