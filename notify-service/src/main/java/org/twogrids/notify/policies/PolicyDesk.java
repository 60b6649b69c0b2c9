package org.twogrids.notify.policies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;
import org.twogrids.notify.policy.Leadership;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.PolicyRule;

/// Who changes policies leaves the version before in place.
@ApplicationScoped
class PolicyDesk {

    private final Editions editions;
    private final Policies policies;
    private final Directory directory;
    private final Clock clock;

    PolicyDesk(Editions editions, Policies policies, Directory directory, Clock clock) {
        this.editions = editions;
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    Edition change(UUID member, @Nullable String ifMatch, WrittenBook book) {
        directory.requireTrusted();
        editions.lock();
        long latest = editions.latest();
        requireOffice(member);
        Preconditions.requireMatch(ifMatch, latest);
        PolicyBook wanted = policies.read(book);
        requireMay(member, policies.inForce(), wanted);
        var next = new Edition(latest + 1, policies.text(book), member, clock.instant());
        editions.persist(next);
        return next;
    }

    private void requireOffice(UUID member) {
        if (Leadership.areas(member, directory.view(), clock.instant()).isEmpty()) {
            throw new NotPermitted();
        }
    }

    /// Each changes what lies in the own areas: a rule that names areas there, and no other. What
    /// names none is for those whose areas are all there are.
    private void requireMay(UUID member, PolicyBook now, PolicyBook wanted) {
        DirectoryView view = directory.view();
        Instant at = clock.instant();
        Set<String> mine = Leadership.areas(member, view, at);
        boolean all =
                view.areas()
                        .filter(area -> area.kind() == AreaKind.SUBDISTRICT)
                        .map(Area::code)
                        .filter(code -> view.area(code, at).isPresent())
                        .allMatch(code -> isWithin(code, mine, view, at));
        List<PolicyRule> foreignNow = foreign(now, mine, view, at);
        if (!all && !foreignNow.equals(foreign(wanted, mine, view, at))) {
            throw new NotPermitted();
        }
    }

    /// Rules, in their order, that are not the member's to touch.
    private static List<PolicyRule> foreign(
            PolicyBook book, Set<String> mine, DirectoryView view, Instant at) {
        List<PolicyRule> others = new ArrayList<>(book.rules());
        others.removeIf(
                rule ->
                        !rule.areas().isEmpty()
                                && rule.areas().stream()
                                        .allMatch(area -> isWithin(area, mine, view, at)));
        return others;
    }

    private static boolean isWithin(String area, Set<String> mine, DirectoryView view, Instant at) {
        return view.path(area, at).stream().anyMatch(mine::contains);
    }
}
