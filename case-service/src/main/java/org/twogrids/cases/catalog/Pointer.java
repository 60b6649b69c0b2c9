package org.twogrids.cases.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.twogrids.cases.catalog.Finds.Span;
import org.twogrids.cases.catalog.WordTable.Row;

/// One row that points to a code: it counts once, however often it is met.
///
/// @param weight below zero where the words speak against the code
/// @param parts numbers of terms: one of each part is wanted, in this order, each near the one
///     before
record Pointer(Row.Kind kind, String code, int weight, List<BitSet> parts) {

    /// The words it was met with; empty where it was not.
    Optional<String> quoteFrom(Finds finds) {
        List<Span> met = new ArrayList<>();
        return parts.stream().allMatch(finds::any) && meets(finds, met)
                ? Optional.of(finds.quote(met))
                : Optional.empty();
    }

    private boolean meets(Finds finds, List<Span> met) {
        if (met.size() == parts.size()) {
            return true;
        }
        BitSet next = parts.get(met.size());
        Collection<Span> candidates =
                met.isEmpty() ? finds.all(next) : finds.after(met.getLast(), next);
        for (Span candidate : candidates) {
            met.add(candidate);
            if (meets(finds, met)) {
                return true;
            }
            met.removeLast();
        }
        return false;
    }
}
