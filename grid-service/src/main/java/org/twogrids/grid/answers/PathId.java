package org.twogrids.grid.answers;

import java.util.UUID;
import java.util.function.Supplier;
import org.twogrids.kernel.web.Problem;

/// An id in a path: what is none belongs to nothing, so it is answered like one that nothing has.
public final class PathId {

    private PathId() {}

    /// @param unknown what to throw where the text is no id
    public static UUID of(String text, Supplier<? extends Problem> unknown) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown.get();
        }
    }
}
