package org.twogrids.kernel.directory;

import org.jspecify.annotations.Nullable;

/// Where something is, in both hierarchies; null where no grid of that kind covers it.
public record Place(@Nullable String grid, @Nullable String policeGrid) {

    public static final Place UNKNOWN = new Place(null, null);
}
