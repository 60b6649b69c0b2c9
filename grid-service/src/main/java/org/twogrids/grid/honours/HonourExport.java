package org.twogrids.grid.honours;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.exports.Cells;
import org.twogrids.grid.exports.FileExport;
import org.twogrids.grid.exports.Line;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;

/// `honours.csv` with the honours of units and people that were not withdrawn; those of teams came
/// in no file.
@ApplicationScoped
class HonourExport implements FileExport {

    private final Honours honours;
    private final Members members;
    private final Areas areas;

    HonourExport(Honours honours, Members members, Areas areas) {
        this.honours = honours;
        this.members = members;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "honours";
    }

    @Override
    public List<String> columns() {
        return List.of("area", "member", "title", "level", "year", "times");
    }

    @Override
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        Map<MemberId, String> logins = members.logins();
        return honours.streamAll()
                .filter(honour -> honour.withdrawnAt() == null)
                .map(Honour::citation)
                .filter(citation -> citation.team() == null)
                .filter(citation -> scope.covers(tree.path(citation.area())))
                .filter(citation -> citation.member() == null || login(citation, logins) != null)
                .map(citation -> line(citation, logins))
                .sorted(comparing(line -> String.join("\t", line.cells())));
    }

    private static Line line(Citation citation, Map<MemberId, String> logins) {
        Integer year = citation.awarded();
        Citation.Level level = citation.level();
        return Line.of(
                "area/" + citation.area(),
                citation.area(),
                Cells.text(login(citation, logins)),
                citation.title(),
                level == null ? "" : level.name(),
                year == null ? "" : year.toString(),
                Integer.toString(citation.times()));
    }

    private static @Nullable String login(Citation citation, Map<MemberId, String> logins) {
        var member = citation.member();
        return member == null ? null : logins.get(new MemberId(member));
    }
}
