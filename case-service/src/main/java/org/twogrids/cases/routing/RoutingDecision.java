package org.twogrids.cases.routing;

import java.util.List;
import java.util.UUID;

/// Who answers, and why them and no others.
///
/// @param alternatives teams that were passed over, the next best first
public record RoutingDecision(
        Anchor anchor,
        Responsible responsible,
        List<Reason> reasons,
        List<Alternative> alternatives) {

    public record Alternative(UUID team, Reason reason) {}
}
