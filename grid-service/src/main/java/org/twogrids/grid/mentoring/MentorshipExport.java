package org.twogrids.grid.mentoring;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
import org.twogrids.grid.postings.Postings;
import org.twogrids.grid.postings.Postings.Office;

/// `mentors.csv` with all pairs, also those that have parted.
@ApplicationScoped
class MentorshipExport implements FileExport {

    private final Mentorships mentorships;
    private final Members members;
    private final Postings postings;
    private final Areas areas;
    private final Clock clock;

    MentorshipExport(
            Mentorships mentorships, Members members, Postings postings, Areas areas, Clock clock) {
        this.mentorships = mentorships;
        this.members = members;
        this.postings = postings;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String file() {
        return "mentors";
    }

    @Override
    public List<String> columns() {
        return List.of("mentor", "apprentice", "from", "to", "reason");
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
        List<Mentorship> all = mentorships.listAll();
        Map<MemberId, List<Office>> offices =
                postings.held(
                        all.stream()
                                .map(Mentorship::bond)
                                .flatMap(bond -> Stream.of(bond.mentor(), bond.apprentice()))
                                .toList(),
                        clock.instant());
        return all.stream()
                .filter(
                        pair ->
                                Stream.of(pair.bond().mentor(), pair.bond().apprentice())
                                        .allMatch(
                                                member ->
                                                        logins.containsKey(member)
                                                                && covers(
                                                                        scope, tree, offices,
                                                                        member)))
                .sorted(
                        comparing((Mentorship pair) -> pair.bond().from())
                                .thenComparing(pair -> login(logins, pair.bond().mentor()))
                                .thenComparing(pair -> login(logins, pair.bond().apprentice())))
                .map(pair -> line(pair, logins));
    }

    private Line line(Mentorship pair, Map<MemberId, String> logins) {
        Bond bond = pair.bond();
        return Line.of(
                "mentorship/" + pair.id().value(),
                login(logins, bond.mentor()),
                login(logins, bond.apprentice()),
                Cells.day(bond.from()),
                Cells.day(bond.to()),
                mentorships.openReason(pair));
    }

    private static boolean covers(
            Scope scope, AreaTree tree, Map<MemberId, List<Office>> offices, MemberId member) {
        return scope.everything()
                || offices.getOrDefault(member, List.of()).stream()
                        .anyMatch(office -> scope.covers(tree.path(office.area())));
    }

    private static String login(Map<MemberId, String> logins, MemberId member) {
        return logins.getOrDefault(member, "");
    }
}
