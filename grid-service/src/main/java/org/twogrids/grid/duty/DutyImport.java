package org.twogrids.grid.duty;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.postings.PostingPolicy;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;

/// `duty.csv`: who is on duty when, week by week.
@ApplicationScoped
class DutyImport implements FileImport {

    private final DutyRoster roster;
    private final Members members;
    private final Areas areas;

    DutyImport(DutyRoster roster, Members members, Areas areas) {
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
        return List.of("area", "role", "member", "days", "start", "end", "from");
    }

    @Override
    public List<String> key() {
        return List.of("area", "role", "member", "days", "start", "end", "from");
    }

    @Override
    public List<DirectoryEvent.Duty> take(List<Row> rows, Change change) {
        AreaTree tree = areas.tree();
        Map<String, MemberId> logins = members.idsOf(Row.cells(rows, "member"));
        Map<String, List<Duty>> known =
                roster.of(Row.cells(rows, "area")).stream().collect(groupingBy(Duty::area));
        List<Duty> changed = new ArrayList<>();
        change.each(
                rows,
                row -> {
                    DutyLine line = DutyLine.of(row, member(row, logins));
                    PostingPolicy.checkPlace(line.role(), line.area(), line.from(), tree);
                    change.requireScope("area", tree.path(line.area()));
                    Duty duty =
                            known.getOrDefault(line.area(), List.of()).stream()
                                    .filter(each -> each.isSame(line))
                                    .findFirst()
                                    .orElse(null);
                    return duty == null
                            ? changed.add(entered(line, change))
                            : duty.end(line.to(), change.at()) && changed.add(duty);
                });
        return changed.stream().map(Duty::record).toList();
    }

    private Duty entered(DutyLine line, Change change) {
        Duty duty = new Duty(DutyId.next(), line, change.at());
        roster.persist(duty);
        return duty;
    }

    private static MemberId member(Row row, Map<String, MemberId> logins) {
        String login = row.required("member");
        @Nullable MemberId member = logins.get(login);
        if (member == null) {
            throw new Rejection("member", "unknown-member", login);
        }
        return member;
    }
}
