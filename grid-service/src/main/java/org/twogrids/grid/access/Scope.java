package org.twogrids.grid.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Role;

/// The part of the directory that somebody may change.
///
/// @param login whose it is
/// @param member the same; null for a configured administrator who is no member
/// @param everything a configured administrator
/// @param areas those, and all that lies below them
/// @param led those sub-districts whose leader it is
/// @param stations those stations' police grids and people, for postings and pairs only
public record Scope(
        String login,
        @Nullable UUID member,
        boolean everything,
        Set<String> areas,
        Set<String> led,
        Set<String> stations) {

    /// @param path an area and all above it, nearest first
    public boolean covers(List<String> path) {
        return everything || path.stream().anyMatch(areas::contains);
    }

    /// Whether postings to the area may be made and ended.
    public boolean coversPostings(List<String> path) {
        return covers(path) || isHeadOver(path);
    }

    /// Whether an office of theirs stands above the holder's, as changing the past of it asks for:
    /// one in an area that lies above, or the leader's above every other office of the same
    /// sub-district. Nobody stands above themselves.
    ///
    /// @param path the area of the holder's office and all above it
    public boolean isAbove(UUID holder, Role role, List<String> path) {
        if (holder.equals(member)) {
            return false;
        }
        return everything
                || path.stream().skip(1).anyMatch(areas::contains)
                || isHeadOver(path)
                || (role != Role.SUBDISTRICT_LEADER
                        && path.stream().limit(1).anyMatch(led::contains));
    }

    /// Whether an office of theirs lies above the area itself, as changing its past asks for.
    ///
    /// @param path an area and all above it, nearest first
    public boolean isAbove(List<String> path) {
        return everything || path.stream().skip(1).anyMatch(areas::contains);
    }

    /// Whether whoever holds an office in the area may be given a mentor, or be one.
    public boolean coversPeople(List<String> path) {
        return covers(path) || path.stream().anyMatch(stations::contains);
    }

    public boolean isEmpty() {
        return !everything && areas.isEmpty() && stations.isEmpty();
    }

    private boolean isHeadOver(List<String> path) {
        return path.stream().skip(1).limit(1).anyMatch(stations::contains);
    }
}
