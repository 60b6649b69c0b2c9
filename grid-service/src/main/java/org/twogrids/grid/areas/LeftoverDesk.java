package org.twogrids.grid.areas;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.publishing.Act;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.publishing.Deed;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// What an area left when it ended goes on in others, said afterwards.
@ApplicationScoped
class LeftoverDesk {

    private final Areas areas;
    private final Estate estate;
    private final Announcements announcements;
    private final Clock clock;

    LeftoverDesk(Areas areas, Estate estate, Announcements announcements, Clock clock) {
        this.areas = areas;
        this.estate = estate;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// From the area's end on where that lies ahead, else from now on: what was is not rewritten.
    ///
    @Transactional
    Passed pass(
            String code, @Nullable String ifMatch, List<String> heirs, String reason, Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Area area =
                areas.of(List.of(code)).stream()
                        .findFirst()
                        .orElseThrow(() -> new UnknownArea(code));
        AreaTree tree = areas.tree();
        if (!scope.covers(tree.path(code))) {
            throw new NotPermitted();
        }
        Preconditions.requireMatch(ifMatch, area.version());
        Instant ends =
                tree.end(code).orElseThrow(() -> Rejection.conflict("code", "area-goes-on", code));
        var bequest =
                new Inheritance.Bequest(
                        Set.of(code),
                        heirs,
                        ends.isAfter(now) ? ends : now,
                        now,
                        reason,
                        tree,
                        scope);
        List<DirectoryEvent> records = estate.pass(area.kind(), bequest);
        announcements.publish(Deed.of(scope.login(), now, Act.PASSED_ON, reason), records);
        return new Passed(
                ends, bequest.at(), records.stream().map(DirectoryEvent::key).collect(toSet()));
    }

    /// @param ends when the area does
    /// @param keys of what goes on elsewhere from then on
    record Passed(Instant ends, Instant at, Set<String> keys) {}
}
