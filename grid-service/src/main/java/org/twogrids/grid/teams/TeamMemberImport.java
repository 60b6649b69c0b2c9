package org.twogrids.grid.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;

/// `team-members.csv`: who sits in which team. The columns `from` and `to` may be left out.
@ApplicationScoped
class TeamMemberImport implements FileImport {

    private final Teams teams;
    private final Members members;
    private final Areas areas;

    TeamMemberImport(Teams teams, Members members, Areas areas) {
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
        return List.of("team", "member", "role");
    }

    @Override
    public List<String> key() {
        return List.of("team", "member", "from");
    }

    @Override
    public List<DirectoryEvent.Team> take(List<Row> rows, Change change) {
        AreaTree tree = areas.tree();
        Map<String, Team> known = teams.of(Row.cells(rows, "team"));
        Map<String, MemberId> logins = members.idsOf(Row.cells(rows, "member"));
        Map<Team, Row> changed = new LinkedHashMap<>();
        change.each(
                rows,
                row -> {
                    Team team = found("team", row, known);
                    MemberId member = found("member", row, logins);
                    team.areas().forEach(area -> change.requireScope("team", tree.path(area)));
                    SeatTerm seat =
                            new SeatTerm(row.optionalDay("to"), row.choice("role", Part.class));
                    boolean isNew = team.seat(member, seat, row.optionalDay("from"), change.at());
                    if (isNew) {
                        changed.put(team, row);
                    }
                    return isNew;
                });
        requireSoundCommittees(changed, change);
        return changed.keySet().stream().map(Team::record).toList();
    }

    /// Seats come one by one, so a committee is looked at when all rows are in. What is wrong is
    /// told of the last of its rows.
    private void requireSoundCommittees(Map<Team, Row> changed, Change change) {
        changed.forEach(
                (team, row) -> {
                    if (team.latest().kind() == TeamKind.COMMITTEE) {
                        change.attempt(row, last -> sound(team, change));
                    }
                });
    }

    private Team sound(Team team, Change change) {
        Set<MemberId> women =
                members.women(team.seats().keySet().stream().map(SeatKey::member).toList());
        try {
            TeamPolicy.checkCommittee(team, women, change.at());
        } catch (Rejection why) {
            throw why.at("team");
        }
        return team;
    }

    private static <T> T found(String field, Row row, Map<String, T> known) {
        String name = row.required(field);
        @Nullable T found = known.get(name);
        if (found == null) {
            throw new Rejection(field, "unknown-" + field, name);
        }
        return found;
    }
}
