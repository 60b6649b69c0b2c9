package org.twogrids.grid.areas;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Dated;
import org.twogrids.kernel.events.DirectoryEvent;

/// What an area is from an instant on.
///
/// @param boundary GeoJSON geometry, WGS-84, or null where lists alone define the area
/// @param dedicated grids only: a palace, a mall, a ministry
/// @param caseCode sub-districts only: the letters of their case numbers
@Embeddable
record AreaDetails(
        @Column(name = "to_at") @Nullable Instant to,
        String name,
        @Nullable String parent,
        @Nullable String boundary,
        boolean dedicated,
        @Nullable String caseCode,
        @Nullable String dutyPhone)
        implements Dated<AreaDetails> {

    /// A grid or police grid as it begins, not drawn yet.
    static AreaDetails begun(String name, @Nullable String parent, boolean dedicated) {
        return new AreaDetails(null, name, parent, null, dedicated, null, null);
    }

    AreaDetails drawnAs(@Nullable String drawn) {
        return new AreaDetails(to, name, parent, drawn, dedicated, caseCode, dutyPhone);
    }

    @Override
    public AreaDetails endingAt(@Nullable Instant end) {
        return new AreaDetails(end, name, parent, boundary, dedicated, caseCode, dutyPhone);
    }

    DirectoryEvent.Area.Period from(Instant from) {
        return new DirectoryEvent.Area.Period(
                from, to, name, parent, boundary, dedicated, caseCode, dutyPhone);
    }
}
