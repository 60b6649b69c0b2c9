package org.twogrids.notify.policy;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;

/// Who settles for an area how its people are told: its coordinators, leaders and station heads.
public final class Leadership {

    private static final Set<Role> LEADS =
            Set.of(Role.SUBDISTRICT_COORDINATOR, Role.SUBDISTRICT_LEADER, Role.STATION_HEAD);

    private Leadership() {}

    /// Of those areas the person leads, all that lies below them as well.
    public static Set<String> areas(UUID member, DirectoryView directory, Instant at) {
        return directory.postingsOf(member, at).stream()
                .filter(posting -> LEADS.contains(posting.role()))
                .map(Posting::area)
                .collect(toSet());
    }
}
