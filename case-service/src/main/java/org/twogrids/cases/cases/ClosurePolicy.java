package org.twogrids.cases.cases;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;

/// Who may close a case: somebody who leads, and neither worked on it nor answers for it, since
/// nobody verifies the own work (M8, M10).
public final class ClosurePolicy {

    private static final Set<Role> VERIFIERS =
            EnumSet.of(
                    Role.SUBDISTRICT_COORDINATOR,
                    Role.SUBDISTRICT_LEADER,
                    Role.STATION_HEAD,
                    Role.DEPUTY_STATION_HEAD,
                    Role.POLITICAL_INSTRUCTOR,
                    Role.COMMAND_ROOM_DUTY,
                    Role.JUDICIAL_OFFICE,
                    Role.COMMUNITY_SECRETARY);

    /// The leaders of the station, the nearest first, then those of the sub-district; whoever may
    /// verify beside them is asked last.
    private static final List<Role> OF_THE_STATION =
            List.of(Role.STATION_HEAD, Role.DEPUTY_STATION_HEAD, Role.POLITICAL_INSTRUCTOR);

    private static final List<Role> OF_THE_SUBDISTRICT =
            List.of(Role.SUBDISTRICT_COORDINATOR, Role.SUBDISTRICT_LEADER);

    private static final List<Role> LAST =
            List.of(Role.JUDICIAL_OFFICE, Role.COMMAND_ROOM_DUTY, Role.COMMUNITY_SECRETARY);

    private static final Set<Role> LEADERS =
            EnumSet.of(
                    Role.SUBDISTRICT_COORDINATOR,
                    Role.SUBDISTRICT_LEADER,
                    Role.STATION_HEAD,
                    Role.DEPUTY_STATION_HEAD);

    private ClosurePolicy() {}

    static boolean allows(Case found, UUID member, Set<Role> roles) {
        return isAnotherPerson(found, member) && mayVerify(roles);
    }

    public static boolean isAnotherPerson(Case found, UUID member) {
        return !found.responsible().handler().equals(member)
                && !found.responsible().owner().equals(member);
    }

    public static boolean mayVerify(Set<Role> roles) {
        return roles.stream().anyMatch(VERIFIERS::contains);
    }

    /// Who can be asked to close it: whoever knows of it already, then the leaders above its owner,
    /// those of the owner's own house first, last who was asked before. One person each, as what
    /// they hold first.
    public static List<Verifier> verifiers(Case found, DirectoryView directory, Instant at) {
        boolean police =
                directory.postingsOf(found.responsible().owner(), at).stream()
                        .anyMatch(posting -> found.hangsIn().policePath().contains(posting.area()));
        Stream<Role> order =
                Stream.of(
                                police ? OF_THE_STATION : OF_THE_SUBDISTRICT,
                                police ? OF_THE_SUBDISTRICT : OF_THE_STATION,
                                LAST)
                        .flatMap(List::stream);
        Set<UUID> known = new HashSet<>();
        return order.flatMap(role -> holding(role, found, directory, at))
                .filter(it -> known.add(it.member()))
                .sorted(comparing(Verifier::asked).thenComparing(it -> !it.knows()))
                .toList();
    }

    /// Who is asked where whoever was has not done it in time. Nobody learns of a restricted case
    /// because of that: only who knows of it already. Empty where nobody else could.
    static Optional<Verifier> next(Case found, DirectoryView directory, Instant at) {
        return verifiers(found, directory, at).stream()
                .filter(it -> !it.asked())
                .filter(it -> it.knows() || !found.restricted())
                .findFirst();
    }

    private static Stream<Verifier> holding(
            Role role, Case found, DirectoryView directory, Instant at) {
        return found.hangsIn().areas().stream()
                .flatMap(area -> directory.postings(area, role, at).stream())
                .map(Posting::member)
                .filter(member -> directory.member(member, at).isPresent())
                .filter(member -> isAnotherPerson(found, member))
                .filter(member -> !found.recused().contains(member))
                .map(
                        member ->
                                new Verifier(
                                        member,
                                        role,
                                        Visibility.knows(found, member),
                                        found.verifiers().contains(member)));
    }

    /// @param role as which they may close it
    /// @param knows whether they are involved in it already
    /// @param asked whether they were asked since it has come to an end
    public record Verifier(UUID member, Role role, boolean knows, boolean asked) {}

    /// Whether they may put a case away although somebody could not be visited.
    public static boolean mayArchive(Set<Role> roles) {
        return roles.stream().anyMatch(LEADERS::contains);
    }
}
