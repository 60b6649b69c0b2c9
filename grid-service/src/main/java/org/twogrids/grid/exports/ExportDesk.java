package org.twogrids.grid.exports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.twogrids.grid.access.Scope;
import org.twogrids.kernel.privacy.AccessLog;

/// Gives files out. What is sealed is opened for members only, each reading logged: for a
/// configured login that is no member nobody would stand in the log.
@ApplicationScoped
class ExportDesk {

    /// Seconds; whole cities go out in one file.
    private static final int LONGEST = 300;

    private final Map<String, FileExport> exports;
    private final AccessLog log;

    ExportDesk(@All List<FileExport> exports, AccessLog log) {
        this.exports = exports.stream().collect(toMap(FileExport::file, Function.identity()));
        this.log = log;
    }

    Optional<FileExport> of(String file) {
        return Optional.ofNullable(exports.get(file));
    }

    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    List<Line> lines(FileExport file, Scope scope) {
        List<Line> lines = file.lines(scope).toList();
        Set<Integer> sealed = file.sealed().stream().map(file.columns()::indexOf).collect(toSet());
        UUID reader = scope.member();
        if (reader == null) {
            return lines.stream().map(line -> line.without(sealed)).toList();
        }
        log.appendAll(
                reader,
                lines.stream()
                        .filter(line -> line.has(sealed))
                        .map(Line::subject)
                        .distinct()
                        .toList(),
                "export",
                file.sealed());
        return lines;
    }
}
