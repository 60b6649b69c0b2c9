package org.twogrids.cases.routing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who answers, and why them and no others.
///
/// @param alternatives teams that were passed over, the next best first
public record RoutingDecision(
        Anchor anchor,
        Responsible responsible,
        List<Reason> reasons,
        List<Alternative> alternatives) {

    private static final Set<Reason.Code> TO_BE_PASSED_ON =
            Set.of(
                    Reason.Code.HANDLER_LAST_RESORT,
                    Reason.Code.HANDLER_INTAKE_DESK,
                    Reason.Code.PERSON_FIRST);

    /// Whether the handler sees to the matter, and has it not only to pass it on.
    public boolean isDispatched() {
        return reasons.stream().noneMatch(reason -> TO_BE_PASSED_ON.contains(reason.code()));
    }

    public record Alternative(UUID team, Reason reason) {}
}
