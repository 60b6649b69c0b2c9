package org.twogrids.grid.teams;

import java.time.Instant;
import java.util.List;
import org.twogrids.kernel.events.DirectoryEvent;

/// Where a team sits.
///
/// @param openNow by its hours, at this instant
record Site(String name, String venue, List<String> hours, boolean openNow) {

    static Site of(DirectoryEvent.Yard.Period yard, Instant now) {
        return new Site(
                yard.name(), yard.venue(), yard.hours(), OpeningHours.anyHolds(yard.hours(), now));
    }
}
