package org.twogrids.grid.teams;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Dated;
import org.twogrids.kernel.events.DirectoryEvent;

/// What a yard is from an instant on.
///
/// @param venue where to go, in words
/// @param hours when it is open: `1-5 09:00-18:00`, 1 is Monday
@Embeddable
record YardDetails(
        @Column(name = "to_at") @Nullable Instant to,
        String name,
        String area,
        String venue,
        @Nullable Double lon,
        @Nullable Double lat,
        List<String> hours)
        implements Dated<YardDetails> {

    @Override
    public YardDetails endingAt(@Nullable Instant end) {
        return new YardDetails(end, name, area, venue, lon, lat, hours);
    }

    DirectoryEvent.Yard.Period record(Instant from) {
        return new DirectoryEvent.Yard.Period(from, to, name, area, venue, lon, lat, hours);
    }
}
