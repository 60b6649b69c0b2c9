package org.twogrids.grid.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;
import org.twogrids.kernel.messaging.Outbox;

/// Holds the gaps that are known against the directory, and says what is new of them.
@ApplicationScoped
class StaffingDesk {

    private final StaffingGaps gaps;
    private final Directory directory;
    private final Announcements announcements;
    private final Outbox outbox;
    private final StaffingConfig config;

    StaffingDesk(
            StaffingGaps gaps,
            Directory directory,
            Announcements announcements,
            Outbox outbox,
            StaffingConfig config) {
        this.gaps = gaps;
        this.directory = directory;
        this.announcements = announcements;
        this.outbox = outbox;
        this.config = config;
    }

    /// The directory's own lock makes replicas wait for each other: each gap is announced once.
    @Transactional
    void look(Instant now) {
        Map<Place, Gap> seen = seen(directory.view(), now);
        announcements.begin();
        List<StaffingEvent> news = new ArrayList<>();
        for (StaffingGap known : gaps.open()) {
            Gap gap = seen.remove(new Place(known.area(), known.role()));
            said(known, gap, now).ifPresent(news::add);
        }
        for (Gap gap : seen.values()) {
            StaffingGap fresh = new StaffingGap(Ids.next(), gap, now);
            gaps.persist(fresh);
            said(fresh, gap, now).ifPresent(news::add);
        }
        outbox.appendAll(news);
    }

    private Map<Place, Gap> seen(DirectoryView view, Instant now) {
        Instant horizon = now.plus(config.ahead());
        Map<Place, Gap> seen = new HashMap<>();
        view.areas()
                .map(Area::code)
                .filter(area -> view.area(area, now).isPresent())
                .flatMap(area -> StaffingPolicy.gaps(view, area, now, horizon).stream())
                .forEach(gap -> seen.put(new Place(gap.area(), gap.role()), gap));
        return seen;
    }

    private Optional<StaffingEvent> said(StaffingGap known, @Nullable Gap gap, Instant now) {
        List<String> path = directory.view().path(known.area(), now);
        return gap == null ? known.cover(path, now) : known.follow(gap, path, config.grace(), now);
    }

    private record Place(String area, Role role) {}
}
