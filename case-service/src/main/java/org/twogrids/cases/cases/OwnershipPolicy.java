package org.twogrids.cases.cases;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// Who may own a case (包案): a leader with an office of the place, for what is urgent one of the
/// station or the sub-district, and never whoever works on it.
final class OwnershipPolicy {

    private static final Set<Role> URGENT =
            EnumSet.of(
                    Role.STATION_HEAD,
                    Role.DEPUTY_STATION_HEAD,
                    Role.POLITICAL_INSTRUCTOR,
                    Role.SUBDISTRICT_COORDINATOR,
                    Role.SUBDISTRICT_LEADER);

    private static final Set<Role> OTHERWISE = EnumSet.of(Role.COMMUNITY_SECRETARY, Role.GRID_HEAD);

    private OwnershipPolicy() {}

    /// @param areas in which the case hangs
    /// @param postings that the member holds now
    static boolean mayOwn(
            UUID member,
            Collection<Posting> postings,
            UUID handler,
            Risk risk,
            List<String> areas) {
        return !member.equals(handler)
                && postings.stream()
                        .filter(posting -> areas.contains(posting.area()))
                        .map(Posting::role)
                        .anyMatch(
                                role ->
                                        URGENT.contains(role)
                                                || (!risk.atLeast(Risk.ORANGE)
                                                        && OTHERWISE.contains(role)));
    }
}
