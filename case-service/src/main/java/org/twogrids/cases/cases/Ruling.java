package org.twogrids.cases.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.routing.Reason;

/// A person's decision against routing.
///
/// @param team null where the handler works alone
/// @param reason in the person's own words; sealed
record Ruling(@Nullable UUID team, UUID handler, String reason) {

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (team != null) {
            reasons.add(new Reason(Reason.Code.TEAM_BY_OVERRIDE, List.of("team:" + team)));
        }
        reasons.add(new Reason(Reason.Code.HANDLER_NAMED, List.of("member:" + handler)));
        return reasons;
    }
}
