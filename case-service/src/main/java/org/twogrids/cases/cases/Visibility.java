package org.twogrids.cases.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.Reach;

/// Who may see a case: both hierarchies above the place, the team and those involved; where it is
/// restricted only those involved, who need to know.
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
        return Stream.of(areas, team, people).flatMap(part -> part).toList();
    }
}
