package org.twogrids.grid.access;

import java.util.List;
import java.util.Set;

/// The part of the directory that somebody may change.
///
/// @param everything a configured administrator
/// @param areas those, and all that lies below them
/// @param stations those stations' police grids, for postings only
public record Scope(boolean everything, Set<String> areas, Set<String> stations) {

    static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of());

    /// @param path an area and all above it, nearest first
    public boolean covers(List<String> path) {
        return everything || path.stream().anyMatch(areas::contains);
    }

    /// Whether postings to the area may be made and ended.
    public boolean coversPostings(List<String> path) {
        return covers(path) || path.stream().skip(1).limit(1).anyMatch(stations::contains);
    }

    boolean isEmpty() {
        return !everything && areas.isEmpty() && stations.isEmpty();
    }
}
