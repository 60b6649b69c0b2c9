package org.twogrids.grid.publishing;

/// What a person did to the directory, as the history of an entity names it.
public enum Act {
    IMPORTED,
    SPLIT,
    MERGED,
    REDRAWN,
    RETIRED,
    LINKED,
    PARTED,
    PAIRED,
    /// To the areas that take the place of one that ended.
    PASSED_ON
}
