package org.twogrids.grid.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.rules.Rejection;

/// The import of one file: when, by whose right, and what became of each row.
///
/// @param reasons why an entity changes, by its key, where a row says so
public record Change(Instant at, Scope scope, Report report, Map<String, String> reasons) {

    Change(Instant at, Scope scope, Report report) {
        this(at, scope, report, new HashMap<>());
    }

    /// What the history tells of the entity's change; of two rows the later one.
    public void explain(String key, @Nullable String reason) {
        if (reason != null) {
            reasons.put(key, reason);
        }
    }

    /// Takes each row by itself.
    ///
    /// @param step whether the row brought anything new; throws [Rejection] before it changes
    ///     anything
    public void each(List<Row> rows, Predicate<Row> step) {
        for (Row row : rows) {
            attempt(row, step::test).ifPresent(report::count);
        }
    }

    /// What the step makes of the row; empty where the row is rejected.
    public <T> Optional<T> attempt(Row row, Function<Row, T> step) {
        try {
            return Optional.of(step.apply(row));
        } catch (Rejection why) {
            report.reject(row.number(), why);
            return Optional.empty();
        }
    }

    /// @param path the area that the field names, and all above it
    public void requireScope(String field, List<String> path) {
        if (!scope.covers(path)) {
            throw new Rejection(field, "out-of-scope");
        }
    }
}
