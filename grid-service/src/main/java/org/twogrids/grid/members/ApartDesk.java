package org.twogrids.grid.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twogrids.grid.access.Scope;
import org.twogrids.kernel.directory.Directory;

/// Who does not belong to the directory, or not now, of those in somebody's [Charge].
@ApplicationScoped
class ApartDesk {

    private static final int WINDOW = 2_000;

    private final Members members;
    private final MemberChanges changes;
    private final Directory directory;
    private final Clock clock;

    ApartDesk(Members members, MemberChanges changes, Directory directory, Clock clock) {
        this.members = members;
        this.changes = changes;
        this.directory = directory;
        this.clock = clock;
    }

    /// The latest first. It is cut after the charge is looked at, since in a big directory one's
    /// own may lie far behind others'.
    ///
    /// @param after the last one of the page before, or [Apart#FIRST]
    @Transactional
    List<Person> page(Apart after, int most, Scope scope) {
        if (scope.isEmpty()) {
            return List.of();
        }
        List<Apart> found = mine(after, most, scope);
        Map<UUID, Member> whole = members.byId(found.stream().map(Apart::id).toList());
        return found.stream()
                .flatMap(
                        it ->
                                Optional.ofNullable(whole.get(it.id()))
                                        .map(member -> new Person(it, member))
                                        .stream())
                .toList();
    }

    private List<Apart> mine(Apart after, int most, Scope scope) {
        Charge charge = new Charge(directory.view(), scope, clock.instant());
        Set<UUID> invited = changes.invitedBy(scope.login());
        List<Apart> mine = new ArrayList<>();
        List<Apart> window = members.apart(after, WINDOW);
        while (!window.isEmpty() && mine.size() < most) {
            window.stream()
                    .filter(each -> charge.of(each.id(), invited::contains))
                    .limit(most - mine.size())
                    .forEach(mine::add);
            window = window.size() < WINDOW ? List.of() : members.apart(window.getLast(), WINDOW);
        }
        return mine;
    }

    record Person(Apart place, Member member) {}
}
