package org.twogrids.cases.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.Reach;

/// Who may see a case: both hierarchies above the place, the team and those involved; where it is
/// restricted only those involved, who need to know. Whoever sits in a mediation sees it while that
/// lasts.
final class Visibility {

    private Visibility() {}

    /// Tokens of [Reach].
    static List<String> of(Case theCase) {
        Set<UUID> involved = new TreeSet<>(theCase.responsible().people());
        if (theCase.reporterKind() != Reporter.Kind.RESIDENT) {
            involved.add(theCase.reporter());
        }
        involved.addAll(theCase.told());
        involved.addAll(theCase.admitted());
        Stream<String> people = involved.stream().map(Reach::member);
        if (theCase.restricted()) {
            return people.toList();
        }
        Stream<String> areas = theCase.hangsIn().areas().stream().map(Reach::area);
        UUID mediators = theCase.responsible().team();
        Stream<String> team = mediators == null ? Stream.of() : Stream.of(Reach.team(mediators));
        Stream<String> seated =
                theCase.state() == Track.Dispute.MEDIATING
                        ? theCase.seated().stream()
                                .filter(member -> !involved.contains(member))
                                .sorted()
                                .map(Reach::member)
                        : Stream.of();
        return Stream.of(areas, team, people, seated).flatMap(part -> part).toList();
    }
}
