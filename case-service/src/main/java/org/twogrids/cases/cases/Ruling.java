package org.twogrids.cases.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.routing.Reason;
import org.twogrids.cases.routing.Subject;

/// A person's decision against routing.
///
/// @param team null where the handler works alone
/// @param reason in the person's own words; sealed
record Ruling(@Nullable UUID team, UUID handler, String reason) {

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (team != null) {
            reasons.add(Reason.of(Reason.Code.TEAM_BY_OVERRIDE, new Subject.Team(team)));
        }
        reasons.add(Reason.of(Reason.Code.HANDLER_NAMED, new Subject.Member(handler)));
        return reasons;
    }
}
