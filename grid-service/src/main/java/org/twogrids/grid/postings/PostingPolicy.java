package org.twogrids.grid.postings;

import static org.twogrids.kernel.events.AreaKind.COMMUNITY;
import static org.twogrids.kernel.events.AreaKind.DISTRICT;
import static org.twogrids.kernel.events.AreaKind.GRID;
import static org.twogrids.kernel.events.AreaKind.POLICE_GRID;
import static org.twogrids.kernel.events.AreaKind.POLICE_STATION;
import static org.twogrids.kernel.events.AreaKind.SUBDISTRICT;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.Role;

/// Which office fits which area, and which offices exclude each other.
public final class PostingPolicy {

    private PostingPolicy() {}

    /// @throws Rejection where the area is unknown or has ended, or the role has no place there
    public static void checkPlace(Role role, String area, Instant from, AreaTree known) {
        AreaKind kind =
                known.kind(area).orElseThrow(() -> new Rejection("area", "unknown-area", area));
        if (!known.lasts(area, from)) {
            throw new Rejection("area", "area-ended", area);
        }
        if (!places(role).contains(kind)) {
            throw new Rejection("role", "role-misplaced", role.name(), kind.name());
        }
    }

    /// @param others all other postings to the same area
    static void checkFree(Term wanted, Collection<Term> others) {
        for (Term other : others) {
            if (other.role() == wanted.role() && other.meets(wanted)) {
                if (other.member().equals(wanted.member())) {
                    throw Rejection.conflict("from", "posted-already");
                }
                if (wanted.primary() && other.primary() && isSingle(wanted.role())) {
                    throw Rejection.conflict("primary", "primary-taken", wanted.area());
                }
            }
        }
    }

    /// Exactly one officer answers for a police grid and one head for a grid; the database holds
    /// this too (`posting_one_primary`).
    private static boolean isSingle(Role role) {
        return role == Role.COMMUNITY_OFFICER || role == Role.GRID_HEAD;
    }

    private static Set<AreaKind> places(Role role) {
        return switch (role) {
            case GRID_HEAD, GRID_WORKER, PART_TIME_GRID_WORKER -> Set.of(GRID, COMMUNITY);
            case COMMUNITY_OFFICER -> Set.of(POLICE_GRID);
            case AUXILIARY_OFFICER -> Set.of(POLICE_GRID, POLICE_STATION);
            case STATION_HEAD, DEPUTY_STATION_HEAD, POLITICAL_INSTRUCTOR, COMMAND_ROOM_DUTY ->
                    Set.of(POLICE_STATION);
            case SUBDISTRICT_COORDINATOR, SUBDISTRICT_LEADER -> Set.of(SUBDISTRICT);
            case COMMUNITY_SECRETARY -> Set.of(COMMUNITY);
            case WOMENS_FEDERATION_CHAIR -> Set.of(COMMUNITY, SUBDISTRICT, DISTRICT);
            case JUDICIAL_OFFICE -> Set.of(SUBDISTRICT, DISTRICT);
            case MEDIATOR, SOCIAL_WORKER, VOLUNTEER ->
                    Set.of(GRID, COMMUNITY, SUBDISTRICT, DISTRICT);
            case AUDITOR -> Set.of(SUBDISTRICT, DISTRICT, POLICE_STATION);
        };
    }
}
