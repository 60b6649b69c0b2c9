package org.twogrids.grid.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of a table's columns.
final class Header {

    private Header() {}

    /// @throws UnreadableFile where a column is missing
    static void check(Collection<String> names, List<String> columns) {
        Set<String> found = new HashSet<>(names);
        String missing =
                columns.stream()
                        .filter(column -> !found.contains(column))
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw UnreadableFile.withoutColumns(missing);
        }
    }
}
