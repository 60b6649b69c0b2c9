package org.twogrids.grid.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;

/// `teams.csv`: what teams there are, where and for what, and how much they can carry.
@ApplicationScoped
class TeamImport implements FileImport {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._\\-]{0,39}");
    private static final Pattern AREA = Pattern.compile("[0-9P]{6,15}");
    private static final Pattern CATEGORY = Pattern.compile("\\d{2}|\\d{4}");

    private final Teams teams;
    private final Areas areas;

    TeamImport(Teams teams, Areas areas) {
        this.teams = teams;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "teams";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "name", "level", "areas", "categories", "capacity", "from");
    }

    @Override
    public List<String> key() {
        return List.of("code", "from");
    }

    @Override
    public List<DirectoryEvent.Team> take(List<Row> rows, Change change) {
        AreaTree tree = areas.tree();
        Map<String, Team> known = teams.of(Row.cells(rows, "code"));
        Set<Team> changed = new LinkedHashSet<>();
        change.each(
                rows,
                row -> {
                    String code = row.matching("code", CODE);
                    TeamDetails details = details(row);
                    TeamPolicy.checkDetails(details);
                    Instant from = row.day("from");
                    History.requireOrder(from, details.to());
                    requireCoverage(details, from, tree, change);
                    Team team =
                            known.computeIfAbsent(code, fresh -> new Team(TeamId.next(), fresh));
                    return team.become(team.keptYard(details), from, change.at())
                            && changed.add(team);
                });
        changed.stream().filter(team -> !teams.isPersistent(team)).forEach(teams::persist);
        return changed.stream().map(Team::record).toList();
    }

    private static TeamDetails details(Row row) {
        row.required("areas");
        TeamKind kind =
                row.optional("kind") == null
                        ? TeamKind.MEDIATION
                        : row.choice("kind", TeamKind.class);
        return new TeamDetails(
                row.optionalDay("to"),
                row.text("name", 60),
                kind,
                row.choice("level", Level.class),
                row.list("areas", AREA),
                row.list("categories", CATEGORY),
                row.number("capacity", 1, 10_000),
                null);
    }

    private static void requireCoverage(
            TeamDetails details, Instant from, AreaTree tree, Change change) {
        for (String area : details.areas()) {
            if (!tree.lasts(area, from)) {
                throw new Rejection("areas", "unknown-area", area);
            }
            change.requireScope("areas", tree.path(area));
        }
    }
}
