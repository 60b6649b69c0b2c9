package org.twogrids.grid.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A row of a file that goes out.
///
/// @param subject whom or what it is about, as the access log names it: `member/<id>`
/// @param cells in the order of the columns; blank where there is nothing
public record Line(String subject, List<String> cells) {

    public static Line of(String subject, String... cells) {
        return new Line(subject, Arrays.asList(cells));
    }

    boolean has(Set<Integer> columns) {
        return columns.stream().anyMatch(column -> !cells.get(column).isEmpty());
    }

    Line without(Set<Integer> columns) {
        List<String> left = new ArrayList<>(cells);
        columns.forEach(column -> left.set(column, ""));
        return new Line(subject, left);
    }
}
