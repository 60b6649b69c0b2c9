package org.twogrids.grid.places;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.publishing.Announcements;

/// Doors that were entered by a version that kept them to itself are published once, after the
/// start.
@ApplicationScoped
class DoorPublication {

    private static final String BY = "door-ranges";

    private final DoorRanges ranges;
    private final Areas areas;
    private final Announcements announcements;
    private final Clock clock;

    DoorPublication(DoorRanges ranges, Areas areas, Announcements announcements, Clock clock) {
        this.ranges = ranges;
        this.areas = areas;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// The directory's own lock makes replicas wait for each other.
    @Transactional
    void catchUp(@Observes StartupEvent event) {
        announcements.begin();
        announcements.publish(BY, areas.refronted(ranges.untold(), History.now(clock)));
    }
}
