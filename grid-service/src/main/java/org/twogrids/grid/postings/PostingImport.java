package org.twogrids.grid.postings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;

/// `postings.csv`: who holds which office where, from when until when.
@ApplicationScoped
class PostingImport implements FileImport {

    private final Postings postings;
    private final Members members;
    private final Areas areas;

    PostingImport(Postings postings, Members members, Areas areas) {
        this.postings = postings;
        this.members = members;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "postings";
    }

    @Override
    public List<String> columns() {
        return List.of("member", "area", "role", "rank", "from", "reason");
    }

    @Override
    public List<String> key() {
        return List.of("member", "area", "role", "from");
    }

    @Override
    public List<DirectoryEvent.Posting> take(List<Row> rows, Change change) {
        AreaTree tree = areas.tree();
        Map<String, MemberId> logins = members.idsOf(Row.cells(rows, "member"));
        Map<String, List<Posting>> known =
                new HashMap<>(
                        postings.to(Row.cells(rows, "area")).stream()
                                .collect(
                                        groupingBy(
                                                posting -> posting.term().area(),
                                                toCollection(ArrayList::new))));
        List<Posting> changed = new ArrayList<>();
        change.each(
                rows,
                row -> {
                    Term term = term(row, logins);
                    PostingPolicy.checkPlace(term.role(), term.area(), term.from(), tree);
                    change.requireScope("area", tree.path(term.area()));
                    var there = known.computeIfAbsent(term.area(), area -> new ArrayList<>());
                    return take(term, row.text("reason", 500), there, change)
                            .map(changed::add)
                            .orElse(false);
                });
        return changed.stream().map(Posting::record).toList();
    }

    /// The posting that is new or changed; empty where the row says what is known.
    private Optional<Posting> take(Term term, String reason, List<Posting> there, Change change) {
        @Nullable Posting same =
                there.stream().filter(each -> each.term().isSame(term)).findFirst().orElse(null);
        PostingPolicy.checkFree(
                same == null || term.to() != null ? term : term.endingAt(same.term().to()),
                there.stream()
                        .filter(each -> !each.term().isSame(term))
                        .map(Posting::term)
                        .toList());
        if (same != null) {
            byte @Nullable [] fresh =
                    postings.hasReason(same, reason)
                            ? null
                            : postings.sealReason(reason, same.id());
            return Optional.of(same).filter(each -> each.correct(term, fresh, change.at()));
        }
        PostingId id = PostingId.next();
        Posting posting = new Posting(id, term, postings.sealReason(reason, id), change.at());
        postings.persist(posting);
        there.add(posting);
        return Optional.of(posting);
    }

    private static Term term(Row row, Map<String, MemberId> logins) {
        String login = row.required("member");
        @Nullable MemberId member = logins.get(login);
        if (member == null) {
            throw new Rejection("member", "unknown-member", login);
        }
        Term term =
                new Term(
                        member,
                        row.required("area"),
                        row.choice("role", Role.class),
                        row.choice("rank", Rank.class) == Rank.PRIMARY,
                        row.day("from"),
                        row.optionalDay("to"));
        History.requireOrder(term.from(), term.to());
        return term;
    }

    private enum Rank {
        PRIMARY,
        BACKUP
    }
}
