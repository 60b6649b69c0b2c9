package org.twogrids.cases.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// Who may take back a flag that was sent by mistake: whoever sent it, within ten minutes. A
/// red one only the duty officer takes back, or who leads the station: nobody lowers danger
/// alone.
final class WithdrawalPolicy {

    static final Duration WITHIN = Duration.ofMinutes(10);

    private static final Set<Role> DUTY =
            EnumSet.of(Role.COMMAND_ROOM_DUTY, Role.STATION_HEAD, Role.DEPUTY_STATION_HEAD);

    private WithdrawalPolicy() {}

    static boolean allows(Case found, UUID member, Set<Role> roles, Instant at) {
        return isInTime(found, at) && isTheirs(found, member, roles);
    }

    static boolean isInTime(Case found, Instant at) {
        return !found.receivedAt().plus(WITHIN).isBefore(at);
    }

    static boolean isTheirs(Case found, UUID member, Set<Role> roles) {
        return found.risk() == Risk.RED
                ? roles.stream().anyMatch(DUTY::contains)
                : found.reporter().equals(member);
    }
}
