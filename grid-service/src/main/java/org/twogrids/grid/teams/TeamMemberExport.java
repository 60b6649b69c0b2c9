package org.twogrids.grid.teams;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.exports.Cells;
import org.twogrids.grid.exports.FileExport;
import org.twogrids.grid.exports.Line;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;

/// `team-members.csv` with all seats, also those that were left.
@ApplicationScoped
class TeamMemberExport implements FileExport {

    private final Teams teams;
    private final Members members;
    private final Areas areas;

    TeamMemberExport(Teams teams, Members members, Areas areas) {
        this.teams = teams;
        this.members = members;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "team-members";
    }

    @Override
    public List<String> columns() {
        return List.of("team", "member", "role", "from", "to");
    }

    @Override
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        Map<MemberId, String> logins = members.logins();
        return teams.whole().stream()
                .filter(team -> TeamExport.isWithin(scope, team, tree))
                .sorted(comparing(Team::code))
                .flatMap(
                        team ->
                                team.seats().entrySet().stream()
                                        .filter(seat -> logins.containsKey(seat.getKey().member()))
                                        .sorted(
                                                comparing(
                                                                (Map.Entry<SeatKey, SeatTerm>
                                                                                seat) ->
                                                                        seat.getKey().from())
                                                        .thenComparing(seat -> login(seat, logins)))
                                        .map(seat -> line(team, seat, logins)));
    }

    private static Line line(
            Team team, Map.Entry<SeatKey, SeatTerm> seat, Map<MemberId, String> logins) {
        return Line.of(
                "team/" + team.code(),
                team.code(),
                login(seat, logins),
                seat.getValue().part().name(),
                Cells.day(seat.getKey().from()),
                Cells.day(seat.getValue().to()));
    }

    private static String login(Map.Entry<SeatKey, SeatTerm> seat, Map<MemberId, String> logins) {
        return logins.getOrDefault(seat.getKey().member(), "");
    }
}
