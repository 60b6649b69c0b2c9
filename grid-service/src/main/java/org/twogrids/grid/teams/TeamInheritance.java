package org.twogrids.grid.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.twogrids.grid.areas.Inheritance;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent;

/// Teams that name an area that ends cover its heirs in its place. One that also covers what is not
/// the decider's stays as it is.
@ApplicationScoped
class TeamInheritance implements Inheritance {

    private final Teams teams;
    private final Directory directory;

    TeamInheritance(Teams teams, Directory directory) {
        this.teams = teams;
        this.directory = directory;
    }

    @Override
    public List<DirectoryEvent.Team> pass(Bequest bequest) {
        var naming = directory.view().teamsOver(bequest.areas(), bequest.at());
        return teams.whole(naming).stream()
                .filter(team -> isCovered(team, bequest))
                .filter(
                        team ->
                                team.takeOver(
                                        bequest.areas(),
                                        bequest.heirs(),
                                        bequest.at(),
                                        bequest.now()))
                .map(Team::record)
                .toList();
    }

    private static boolean isCovered(Team team, Bequest bequest) {
        return team.latest().areas().stream()
                .allMatch(area -> bequest.scope().coversPeople(bequest.tree().path(area)));
    }
}
