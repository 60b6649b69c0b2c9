package org.twogrids.grid.staffing;

import java.util.List;
import java.util.Set;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.Role;

/// What somebody must hold in an area of a kind at any time, as the one who answers.
///
/// @param role what the post is called
/// @param filledBy whose primary holder fills it
record Post(Role role, Set<Role> filledBy) {

    static List<Post> of(AreaKind kind) {
        return switch (kind) {
            case GRID ->
                    List.of(
                            post(Role.GRID_HEAD),
                            new Post(
                                    Role.GRID_WORKER,
                                    Set.of(Role.GRID_WORKER, Role.PART_TIME_GRID_WORKER)));
            case COMMUNITY -> List.of(post(Role.COMMUNITY_SECRETARY));
            case SUBDISTRICT -> List.of(post(Role.SUBDISTRICT_COORDINATOR));
            case POLICE_STATION -> List.of(post(Role.STATION_HEAD));
            case POLICE_GRID -> List.of(post(Role.COMMUNITY_OFFICER));
            case DISTRICT -> List.of();
        };
    }

    private static Post post(Role role) {
        return new Post(role, Set.of(role));
    }
}
