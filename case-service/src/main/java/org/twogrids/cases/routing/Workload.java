package org.twogrids.cases.routing;

import java.util.Map;
import java.util.UUID;

/// Open cases of each team and each member, counted at most a second ago. Capacity is soft: two
/// flags at once may both see the last free place.
public record Workload(Map<UUID, Integer> teams, Map<UUID, Integer> members) {

    public Workload {
        teams = Map.copyOf(teams);
        members = Map.copyOf(members);
    }

    public static final Workload NONE = new Workload(Map.of(), Map.of());

    int ofTeam(UUID team) {
        return teams.getOrDefault(team, 0);
    }

    int ofMember(UUID member) {
        return members.getOrDefault(member, 0);
    }
}
