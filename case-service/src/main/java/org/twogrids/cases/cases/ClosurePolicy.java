package org.twogrids.cases.cases;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.events.Role;

/// Who may close a case: somebody who leads, and neither worked on it nor answers for it, since
/// nobody verifies the own work (M8, M10).
public final class ClosurePolicy {

    private static final Set<Role> VERIFIERS =
            EnumSet.of(
                    Role.SUBDISTRICT_COORDINATOR,
                    Role.SUBDISTRICT_LEADER,
                    Role.STATION_HEAD,
                    Role.DEPUTY_STATION_HEAD,
                    Role.POLITICAL_INSTRUCTOR,
                    Role.COMMAND_ROOM_DUTY,
                    Role.JUDICIAL_OFFICE,
                    Role.COMMUNITY_SECRETARY);

    private static final Set<Role> LEADERS =
            EnumSet.of(
                    Role.SUBDISTRICT_COORDINATOR,
                    Role.SUBDISTRICT_LEADER,
                    Role.STATION_HEAD,
                    Role.DEPUTY_STATION_HEAD);

    private ClosurePolicy() {}

    static boolean allows(Case found, UUID member, Set<Role> roles) {
        return isAnotherPerson(found, member) && mayVerify(roles);
    }

    public static boolean isAnotherPerson(Case found, UUID member) {
        return !found.responsible().handler().equals(member)
                && !found.responsible().owner().equals(member);
    }

    public static boolean mayVerify(Set<Role> roles) {
        return roles.stream().anyMatch(VERIFIERS::contains);
    }

    /// Whether they may put a case away although somebody could not be visited.
    public static boolean mayArchive(Set<Role> roles) {
        return roles.stream().anyMatch(LEADERS::contains);
    }
}
