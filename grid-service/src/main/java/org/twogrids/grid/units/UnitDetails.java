package org.twogrids.grid.units;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Dated;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.OutsideUnit.Kind;

/// What an outside unit is from an instant on.
///
/// @param areas codes that it serves, each with all that lies below it
/// @param matters what it must see to: prefixes of category codes
@Embeddable
record UnitDetails(
        @Column(name = "to_at") @Nullable Instant to,
        String name,
        @Enumerated(EnumType.STRING) Kind kind,
        List<String> areas,
        List<String> matters)
        implements Dated<UnitDetails> {

    @Override
    public UnitDetails endingAt(@Nullable Instant end) {
        return new UnitDetails(end, name, kind, areas, matters);
    }

    /// Whether it serves one of the areas in a matter; null asks for any.
    boolean serves(List<String> path, @Nullable String matter) {
        return path.stream().anyMatch(areas::contains)
                && (matter == null || matters.stream().anyMatch(matter::startsWith));
    }

    DirectoryEvent.OutsideUnit.Period from(Instant from) {
        return new DirectoryEvent.OutsideUnit.Period(from, to, name, kind, areas, matters);
    }
}
