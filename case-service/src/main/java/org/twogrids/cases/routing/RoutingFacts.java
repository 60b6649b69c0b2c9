package org.twogrids.cases.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.events.Risk;

/// All that routing may know of a case.
///
/// @param point where it happened; null where an address or the reporter's own grid must tell
/// @param hangsIn the areas, nearest first, in which the case hangs already; empty for a new one
/// @param refusedBy people who have declined it: not asked again
/// @param mustRule whether refusals have used up their hops, so that the coordinator rules
/// @param personFirst whether somebody may be in danger, so that a person decides before mediation
/// @param at who answers is asked for this instant
/// @param recused whom a party does not want, or whose interests conflict: never asked
/// @param neighbours who lives in the same building as a party: named, and the parties choose
/// @param addresses where it happened, as it was said; held in memory while it is first routed
public record RoutingFacts(
        Category category,
        Risk risk,
        @Nullable Point point,
        @Nullable UUID reporter,
        List<String> hangsIn,
        Set<UUID> refusedBy,
        boolean mustRule,
        boolean personFirst,
        Instant at,
        Set<UUID> recused,
        Set<UUID> neighbours,
        List<DoorAddress> addresses) {

    /// Of a case that is flagged already.
    public RoutingFacts(
            Category category,
            Risk risk,
            @Nullable Point point,
            @Nullable UUID reporter,
            List<String> hangsIn,
            Set<UUID> refusedBy,
            boolean mustRule,
            boolean personFirst,
            Instant at,
            Set<UUID> recused,
            Set<UUID> neighbours) {
        this(
                category,
                risk,
                point,
                reporter,
                hangsIn,
                refusedBy,
                mustRule,
                personFirst,
                at,
                recused,
                neighbours,
                List.of());
    }

    /// Of a case in which nobody's interests conflict.
    public RoutingFacts(
            Category category,
            Risk risk,
            @Nullable Point point,
            @Nullable UUID reporter,
            List<String> hangsIn,
            Set<UUID> refusedBy,
            boolean mustRule,
            boolean personFirst,
            Instant at) {
        this(
                category,
                risk,
                point,
                reporter,
                hangsIn,
                refusedBy,
                mustRule,
                personFirst,
                at,
                Set.of(),
                Set.of());
    }

    /// Whether the member may be asked to handle it.
    boolean mayAsk(UUID member) {
        return !refusedBy.contains(member) && !recused.contains(member);
    }
}
