package org.twogrids.cases.mediation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who shall sit together. Whoever leads is the handler and is not named.
///
/// @param secretary who keeps the record; nobody where null
/// @param helpers members who help beside the mediators; only where all parties want them
/// @param consents the parties who want the helpers, 0 for the first
record TeamWish(
        @NotNull @Size(max = 20) List<@NotNull UUID> mediators,
        @Nullable UUID secretary,
        @Nullable @Size(max = 20) List<@NotNull UUID> helpers,
        @Nullable @Size(max = 50) Set<@NotNull Integer> consents) {

    @Override
    public List<UUID> helpers() {
        return helpers == null ? List.of() : helpers;
    }

    @Override
    public Set<Integer> consents() {
        return consents == null ? Set.of() : consents;
    }

    /// Each with what they are there for; 400 where somebody has two places.
    Map<UUID, TeamPart> seats() {
        Map<UUID, TeamPart> seats = new TreeMap<>();
        mediators.forEach(member -> take(seats, member, TeamPart.MEDIATOR, "mediators"));
        if (secretary != null) {
            take(seats, secretary, TeamPart.SECRETARY, "secretary");
        }
        helpers().forEach(member -> take(seats, member, TeamPart.HELPER, "helpers"));
        return seats;
    }

    private static void take(Map<UUID, TeamPart> seats, UUID member, TeamPart part, String field) {
        if (seats.put(member, part) != null) {
            throw new SeatedTwice(field);
        }
    }
}
