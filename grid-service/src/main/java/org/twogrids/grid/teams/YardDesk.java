package org.twogrids.grid.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// Yards are opened, moved and closed.
@ApplicationScoped
class YardDesk {

    private final Yards yards;
    private final Areas areas;
    private final Announcements announcements;
    private final Clock clock;

    YardDesk(Yards yards, Areas areas, Announcements announcements, Clock clock) {
        this.yards = yards;
        this.areas = areas;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    Yard open(YardDetails details, Scope scope) {
        announcements.begin();
        requireScope(details, scope);
        Yard yard = new Yard(Ids.next());
        yard.become(details, scope.login(), History.now(clock));
        yards.persist(yard);
        return published(yard, scope);
    }

    @Transactional
    Yard change(UUID id, @Nullable String ifMatch, YardDetails details, Scope scope) {
        announcements.begin();
        Yard yard = changeable(id, ifMatch, scope);
        requireScope(details, scope);
        yard.become(details, scope.login(), History.now(clock));
        return published(yard, scope);
    }

    @Transactional
    Yard close(UUID id, @Nullable String ifMatch, Scope scope) {
        announcements.begin();
        Yard yard = changeable(id, ifMatch, scope);
        Instant now = History.now(clock);
        yard.become(yard.latest().endingAt(now), scope.login(), now);
        return published(yard, scope);
    }

    @Transactional
    Yard read(UUID id) {
        return find(id);
    }

    /// Those in one of the areas that are not closed for good, by name.
    @Transactional
    List<Yard> in(Collection<String> codes) {
        Instant now = clock.instant();
        return yards.all().stream()
                .filter(yard -> codes.contains(yard.latest().area()) && !yard.isOver(now))
                .sorted(Comparator.comparing((Yard yard) -> yard.latest().name()))
                .toList();
    }

    private Yard published(Yard yard, Scope scope) {
        announcements.publish(scope.login(), List.of(yard.record()));
        return yard;
    }

    private Yard find(UUID id) {
        return yards.whole(id).orElseThrow(UnknownYard::new);
    }

    private Yard changeable(UUID id, @Nullable String ifMatch, Scope scope) {
        Yard yard = find(id);
        requireScope(yard.latest(), scope);
        Preconditions.requireMatch(ifMatch, yard.version());
        if (yard.isOver(clock.instant())) {
            throw new TeamDissolved();
        }
        return yard;
    }

    private void requireScope(YardDetails details, Scope scope) {
        AreaTree tree = areas.tree();
        if (tree.kind(details.area()).isEmpty()) {
            throw new Rejection("area", "unknown-area", details.area());
        }
        if (!scope.covers(tree.path(details.area()))) {
            throw new NotPermitted();
        }
    }
}
