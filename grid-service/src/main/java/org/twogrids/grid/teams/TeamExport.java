package org.twogrids.grid.teams;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.exports.Cells;
import org.twogrids.grid.exports.FileExport;
import org.twogrids.grid.exports.Line;

/// `teams.csv` with every version of every team.
@ApplicationScoped
class TeamExport implements FileExport {

    private final Teams teams;
    private final Areas areas;

    TeamExport(Teams teams, Areas areas) {
        this.teams = teams;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "teams";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code", "name", "kind", "level", "areas", "categories", "capacity", "from", "to");
    }

    @Override
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        return teams.whole().stream()
                .filter(team -> isWithin(scope, team, tree))
                .sorted(comparing(Team::code))
                .flatMap(
                        team ->
                                team.history().entrySet().stream()
                                        .map(
                                                period ->
                                                        line(
                                                                team,
                                                                period.getKey(),
                                                                period.getValue())));
    }

    static boolean isWithin(Scope scope, Team team, AreaTree tree) {
        return team.areas().stream().allMatch(area -> scope.covers(tree.path(area)));
    }

    private static Line line(Team team, Instant from, TeamDetails details) {
        return Line.of(
                "team/" + team.code(),
                team.code(),
                details.name(),
                details.kind().name(),
                details.level().name(),
                Cells.list(details.areas()),
                Cells.list(details.categories()),
                Integer.toString(details.capacity()),
                Cells.day(from),
                Cells.day(details.to()));
    }
}
