package org.twogrids.grid.postings;

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

/// `postings.csv` with all offices, also those that are over. Who has no login yet is in no file,
/// nor is what was withdrawn before it began: it never held.
@ApplicationScoped
class PostingExport implements FileExport {

    private final Postings postings;
    private final Members members;
    private final Areas areas;

    PostingExport(Postings postings, Members members, Areas areas) {
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
        return List.of("member", "area", "role", "rank", "from", "to", "reason");
    }

    @Override
    public List<String> sealed() {
        return List.of("reason");
    }

    /// In the order of their beginnings: a predecessor goes before the successor.
    @Override
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        Map<MemberId, String> logins = members.logins();
        return postings.streamAll()
                .filter(posting -> !posting.term().isWithdrawn())
                .filter(posting -> logins.containsKey(posting.term().member()))
                .filter(posting -> scope.covers(tree.path(posting.term().area())))
                .sorted(
                        comparing((Posting posting) -> posting.term().from())
                                .thenComparing(posting -> posting.term().area())
                                .thenComparing(posting -> posting.term().role())
                                .thenComparing(
                                        posting ->
                                                logins.getOrDefault(posting.term().member(), "")))
                .map(posting -> line(posting, logins));
    }

    private Line line(Posting posting, Map<MemberId, String> logins) {
        Term term = posting.term();
        return Line.of(
                "posting/" + posting.id().value(),
                logins.getOrDefault(term.member(), ""),
                term.area(),
                term.role().name(),
                (term.primary() ? PostingImport.Rank.PRIMARY : PostingImport.Rank.BACKUP).name(),
                Cells.day(term.from()),
                Cells.day(term.to()),
                postings.openReason(posting));
    }
}
