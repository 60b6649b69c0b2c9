package org.twogrids.grid.imports;

import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.publishing.Act;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.publishing.Deed;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;

/// Takes files in: all rows of one file are one change, or none of them is. A file that brings
/// nothing new changes and announces nothing.
@ApplicationScoped
class ImportDesk {

    /// Seconds; whole cities come in one file.
    private static final int LONGEST = 300;

    private final Map<String, FileImport> imports;
    private final Announcements announcements;
    private final Clock clock;

    ImportDesk(@All List<FileImport> imports, Announcements announcements, Clock clock) {
        this.imports = imports.stream().collect(toMap(FileImport::file, Function.identity()));
        this.announcements = announcements;
        this.clock = clock;
    }

    Optional<FileImport> of(String file) {
        return Optional.ofNullable(imports.get(file));
    }

    /// @param by login of whoever brings the file
    /// @param dryRun look only
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    Report take(FileImport file, List<Row> rows, Scope scope, String by, boolean dryRun) {
        announcements.begin();
        Change change = new Change(History.now(clock), scope, new Report());
        List<? extends DirectoryEvent> records =
                file.take(withoutRepetitions(file, rows, change), change);
        if (dryRun || change.report().rejections() > 0) {
            QuarkusTransaction.setRollbackOnly();
        } else {
            announcements.publish(
                    new Deed(
                            by,
                            change.at(),
                            Act.IMPORTED,
                            record -> change.reasons().get(record.key())),
                    records);
            change.report().apply();
        }
        return change.report();
    }

    private static List<Row> withoutRepetitions(FileImport file, List<Row> rows, Change change) {
        Map<List<String>, Integer> seen = new HashMap<>();
        return rows.stream()
                .filter(row -> change.attempt(row, each -> first(file, each, seen)).isPresent())
                .toList();
    }

    private static Row first(FileImport file, Row row, Map<List<String>, Integer> seen) {
        List<String> key =
                file.key().stream()
                        .map(column -> Objects.requireNonNullElse(row.optional(column), ""))
                        .toList();
        @Nullable Integer earlier = seen.putIfAbsent(key, row.number());
        if (earlier != null) {
            throw new Rejection(file.key().getFirst(), "repeated", Integer.toString(earlier));
        }
        return row;
    }
}
