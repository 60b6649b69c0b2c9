package org.twogrids.grid.honours;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// `honours.csv`: of units, and of people by their login. Columns that the source does not tell
/// stay empty.
@ApplicationScoped
class HonourImport implements FileImport {

    private final Honours honours;
    private final Members members;
    private final Areas areas;

    HonourImport(Honours honours, Members members, Areas areas) {
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
        return List.of("area", "title");
    }

    @Override
    public List<String> key() {
        return List.of("area", "member", "title", "year");
    }

    @Override
    public List<? extends DirectoryEvent> take(List<Row> rows, Change change) {
        AreaTree tree = areas.tree();
        Map<String, MemberId> logins = members.idsOf(Row.cells(rows, "member"));
        List<Citation> known =
                honours.to(Row.cells(rows, "area")).stream().map(Honour::citation).toList();
        change.each(
                rows,
                row -> {
                    Citation citation = citation(row, logins);
                    if (tree.kind(citation.area()).isEmpty()) {
                        throw new Rejection("area", "unknown-area", citation.area());
                    }
                    change.requireScope("area", tree.path(citation.area()));
                    boolean isNew = !known.contains(citation);
                    if (isNew) {
                        honours.persist(
                                new Honour(
                                        HonourId.next(),
                                        citation,
                                        change.scope().login(),
                                        change.at()));
                    }
                    return isNew;
                });
        return List.of();
    }

    private static Citation citation(Row row, Map<String, MemberId> logins) {
        return new Citation(
                row.required("area"),
                null,
                member(row, logins),
                row.text("title", 100),
                row.optional("level") == null ? null : row.choice("level", Citation.Level.class),
                row.optional("year") == null ? null : row.number("year", 1949, 2100),
                row.optional("times") == null ? 1 : row.number("times", 1, 100));
    }

    private static @Nullable UUID member(Row row, Map<String, MemberId> logins) {
        String login = row.optional("member");
        if (login == null) {
            return null;
        }
        @Nullable MemberId member = logins.get(login);
        if (member == null) {
            throw new Rejection("member", "unknown-member", login);
        }
        return member.value();
    }
}
