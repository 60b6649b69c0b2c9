package org.twogrids.grid.duty;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
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

/// `duty.csv` with all patterns, also those that are over.
@ApplicationScoped
class DutyExport implements FileExport {

    private final DutyRoster roster;
    private final Members members;
    private final Areas areas;

    DutyExport(DutyRoster roster, Members members, Areas areas) {
        this.roster = roster;
        this.members = members;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "duty";
    }

    @Override
    public List<String> columns() {
        return List.of("area", "role", "member", "days", "start", "end", "from", "to");
    }

    @Override
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        Map<MemberId, String> logins = members.logins();
        return roster.streamAll()
                .filter(duty -> logins.containsKey(duty.line().member()))
                .filter(duty -> scope.covers(tree.path(duty.area())))
                .map(duty -> line(duty, logins))
                .sorted(comparing(line -> String.join("\t", line.cells())));
    }

    private static Line line(Duty duty, Map<MemberId, String> logins) {
        DutyLine line = duty.line();
        Weekly weekly = line.weekly();
        return Line.of(
                "area/" + line.area(),
                line.area(),
                line.role().name(),
                logins.getOrDefault(line.member(), ""),
                weekly.dayRanges(),
                weekly.start().toString(),
                weekly.end().equals(LocalTime.MIDNIGHT) ? "24:00" : weekly.end().toString(),
                Cells.day(line.from()),
                Cells.day(line.to()));
    }
}
