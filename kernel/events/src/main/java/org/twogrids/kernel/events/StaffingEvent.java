package org.twogrids.kernel.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post in which nobody answers, or soon nobody will; or a shift that nobody serves. Keyed by the
/// gap.
public sealed interface StaffingEvent extends Event {

    UUID gapId();

    /// Where the post is.
    String area();

    Role role();

    /// The area and all above it, nearest first.
    List<String> path();

    /// When it was said.
    Instant at();

    /// Nobody answers; said again each day as long as that lasts.
    ///
    /// @param since when the last holder went, or the area began
    /// @param holder who answered last; null where nobody ever did
    record Vacant(
            UUID gapId,
            String area,
            Role role,
            List<String> path,
            Instant since,
            @Nullable UUID holder,
            Instant at)
            implements StaffingEvent {}

    /// The holder's term ends and nobody follows; said again each week.
    record Expiring(
            UUID gapId,
            String area,
            Role role,
            List<String> path,
            UUID holder,
            Instant until,
            Instant at)
            implements StaffingEvent {}

    /// A shift of a rota that nobody serves; said a day before it begins, or when it turns out.
    ///
    /// @param from when the shift begins
    record Unmanned(
            UUID gapId,
            String area,
            Role role,
            List<String> path,
            Instant from,
            Instant until,
            Instant at)
            implements StaffingEvent {}

    /// Somebody answers again, or goes on; or the area has ended, or the shift.
    record Covered(UUID gapId, String area, Role role, List<String> path, Instant at)
            implements StaffingEvent {}

    @Override
    default Topic topic() {
        return Topics.STAFFING;
    }

    @Override
    default String key() {
        return gapId().toString();
    }
}
