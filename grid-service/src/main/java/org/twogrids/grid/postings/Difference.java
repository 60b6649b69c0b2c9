package org.twogrids.grid.postings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where two people wanted different things of the same posting.
///
/// @param yours what the command that came too late would have left
/// @param theirs what stands now
record Difference(String field, @Nullable Object yours, @Nullable Object theirs) {

    static List<Difference> between(Term yours, Term theirs) {
        List<Difference> found = new ArrayList<>();
        compare(found, "primary", yours.primary(), theirs.primary());
        compare(found, "from", yours.from(), theirs.from());
        compare(found, "to", yours.to(), theirs.to());
        return found;
    }

    private static void compare(
            List<Difference> found, String field, @Nullable Object yours, @Nullable Object theirs) {
        if (!Objects.equals(yours, theirs)) {
            found.add(new Difference(field, yours, theirs));
        }
    }
}
