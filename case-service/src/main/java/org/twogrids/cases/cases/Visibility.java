package org.twogrids.cases.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.Reach;

/// Who may see a case: both hierarchies above the place, the team and those involved; where it
/// is restricted only those involved, who need to know. Whoever sits in a mediation sees it
/// while that lasts. Whoever takes no part in it any more (回避) sees it no longer, though the
/// rest of the team and of the area does.
public final class Visibility {

    private Visibility() {}

    /// The rule of access, as a condition on cases: their reach and the caller's share
    /// something, and nothing keeps the case from the caller.
    ///
    /// @param of whose columns they are, with its dot; empty where there is no other
    /// @param tokens the place of the parameter that takes the caller's reach
    public static String within(String of, int tokens) {
        return "(array_intersects(%1$sreach, ?%2$d) and not array_intersects(%1$sbarred, ?%2$d))"
                .formatted(of, tokens);
    }

    /// Tokens of [Reach].
    static List<String> of(Case theCase) {
        Set<UUID> involved = new TreeSet<>(answering(theCase));
        involved.addAll(theCase.told());
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

    /// The same of those who take no part any more. Who answers for it all the same, was let in
    /// or has reported it follows it on.
    static List<String> barred(Case theCase) {
        return keptFrom(theCase).stream().map(Reach::member).toList();
    }

    /// Those themselves.
    static List<UUID> keptFrom(Case theCase) {
        Set<UUID> answering = answering(theCase);
        return theCase.recused().stream()
                .filter(member -> !answering.contains(member))
                .sorted()
                .toList();
    }

    /// Whether the member is involved, and so sees it though it is restricted.
    static boolean knows(Case theCase, UUID member) {
        return answering(theCase).contains(member) || theCase.told().contains(member);
    }

    private static Set<UUID> answering(Case theCase) {
        Set<UUID> people = new HashSet<>(theCase.responsible().people());
        if (theCase.reporterKind() != Reporter.Kind.RESIDENT) {
            people.add(theCase.reporter());
        }
        people.addAll(theCase.admitted());
        return people;
    }
}
