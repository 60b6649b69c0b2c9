package org.twogrids.grid.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.twogrids.grid.members.MemberTies;
import org.twogrids.grid.members.Parting;
import org.twogrids.kernel.events.DirectoryEvent;

/// The seats of whoever goes become free, or go to the heir.
@ApplicationScoped
class TeamTies implements MemberTies {

    private final Teams teams;

    TeamTies(Teams teams) {
        this.teams = teams;
    }

    @Override
    public List<DirectoryEvent.Team> part(Parting parting) {
        return teams.seating(parting.member()).stream()
                .filter(team -> team.part(parting))
                .map(Team::record)
                .toList();
    }
}
