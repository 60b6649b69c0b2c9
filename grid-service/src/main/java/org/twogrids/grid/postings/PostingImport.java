package org.twogrids.grid.postings;

import static java.util.stream.Collectors.groupingBy;

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
    private final PostingVersions versions;
    private final Members members;
    private final Areas areas;

    PostingImport(Postings postings, PostingVersions versions, Members members, Areas areas) {
        this.postings = postings;
        this.versions = versions;
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
        Map<String, Offices> known = new HashMap<>();
        postings.to(Row.cells(rows, "area")).stream()
                .collect(groupingBy(posting -> posting.term().area()))
                .forEach((area, there) -> known.put(area, new Offices(there)));
        List<Told> facts = new ArrayList<>();
        change.each(
                rows,
                row -> {
                    Term asked = term(row, logins);
                    PostingPolicy.checkPlace(asked.role(), asked.area(), asked.from(), tree);
                    Term term = asked.endingBy(tree.end(asked.area()));
                    List<String> path = tree.path(term.area());
                    change.requireScope("area", path);
                    Offices there =
                            known.computeIfAbsent(term.area(), area -> new Offices(List.of()));
                    @Nullable Posting same = there.same(term);
                    String reason = reason(row, same);
                    Optional<PostingFact> fact =
                            take(
                                    term,
                                    reason,
                                    same,
                                    there,
                                    new Author(change.scope(), path, change.at()));
                    fact.ifPresent(each -> facts.add(new Told(each, reason)));
                    return fact.isPresent();
                });
        facts.forEach(told -> versions.add(told.fact, told.reason));
        return facts.stream().map(told -> told.fact.posting().record()).toList();
    }

    /// Empty where the row says what is known.
    private Optional<PostingFact> take(
            Term term, String reason, @Nullable Posting same, Offices there, Author author) {
        if (same != null) {
            byte @Nullable [] fresh =
                    postings.hasReason(same, reason)
                            ? null
                            : postings.sealReason(reason, same.id());
            return there.correct(same, term, fresh, author);
        }
        PostingId id = PostingId.next();
        Posting posting = new Posting(id, term, postings.sealReason(reason, id), author.at());
        PostingFact fact = there.post(posting, author);
        postings.persist(posting);
        return Optional.of(fact);
    }

    /// None leaves the known one.
    private String reason(Row row, @Nullable Posting same) {
        return same != null && row.optionalProse("reason", 500) == null
                ? postings.openReason(same)
                : row.prose("reason", 500);
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

    /// A change of a posting with the reason that its row gives.
    private record Told(PostingFact fact, String reason) {}

    enum Rank {
        PRIMARY,
        BACKUP
    }
}
