package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;

/// An area as it is at one instant.
record AreaView(
        String code,
        AreaKind kind,
        String name,
        @Nullable String parent,
        @Nullable Type type,
        @Nullable String caseCode,
        @Nullable String dutyPhone,
        Instant from,
        @Nullable Instant to,
        long version) {

    /// Grids only: an ordinary one (综合), or one of its own (专属) for a palace, a mall, a ministry.
    enum Type {
        BASIC,
        DEDICATED
    }

    static Optional<AreaView> of(DirectoryView view, DirectoryEvent.Area area, Instant at) {
        return view.area(area.code(), at).map(period -> of(area, period));
    }

    static AreaView of(DirectoryEvent.Area area, DirectoryEvent.Area.Period period) {
        return new AreaView(
                area.code(),
                area.kind(),
                period.name(),
                period.parent(),
                type(area.kind(), period.dedicated()),
                period.caseCode(),
                period.dutyPhone(),
                period.from(),
                period.to(),
                area.version());
    }

    private static @Nullable Type type(AreaKind kind, boolean dedicated) {
        if (kind != AreaKind.GRID) {
            return null;
        }
        return dedicated ? Type.DEDICATED : Type.BASIC;
    }
}
