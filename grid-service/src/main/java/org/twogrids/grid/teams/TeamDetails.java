package org.twogrids.grid.teams;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Dated;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;

/// What a team is from an instant on.
///
/// @param areas codes covered, each with all that lies below it
/// @param categories prefixes of category codes: `01` or `0602`
/// @param capacity open cases the team can carry; soft
/// @param yard where it sits; null where it has no yard
@Embeddable
record TeamDetails(
        @Column(name = "to_at") @Nullable Instant to,
        String name,
        @Enumerated(EnumType.STRING) TeamKind kind,
        @Enumerated(EnumType.STRING) Level level,
        List<String> areas,
        List<String> categories,
        int capacity,
        @Nullable UUID yard)
        implements Dated<TeamDetails> {

    @Override
    public TeamDetails endingAt(@Nullable Instant end) {
        return new TeamDetails(end, name, kind, level, areas, categories, capacity, yard);
    }

    /// The same, over other areas in the place of some.
    TeamDetails over(Set<String> ended, List<String> heirs) {
        return new TeamDetails(
                to,
                name,
                kind,
                level,
                areas.stream()
                        .flatMap(area -> ended.contains(area) ? heirs.stream() : Stream.of(area))
                        .distinct()
                        .toList(),
                categories,
                capacity,
                yard);
    }

    TeamDetails in(@Nullable UUID otherYard) {
        return new TeamDetails(to, name, kind, level, areas, categories, capacity, otherYard);
    }
}
