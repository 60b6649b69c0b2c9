package org.twogrids.cases.cases;

import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;

/// Which facts others are told, and as what.
final class Announcements {

    private Announcements() {}

    static CaseEvent of(Case about, CaseFact fact) {
        var id = about.id().value();
        var header = about.header();
        return switch (fact) {
            case CaseFact.Opened opened -> new CaseEvent.Opened(id, header, opened.at());
            case CaseFact.Accepted accepted -> new CaseEvent.Accepted(id, header, accepted.by());
            case CaseFact.Refused refused -> new CaseEvent.Assigned(id, header, Cause.REFUSED);
            case CaseFact.HandedOver to -> new CaseEvent.Assigned(id, header, Cause.HANDED_OVER);
            case CaseFact.Overridden by -> new CaseEvent.Assigned(id, header, Cause.OVERRIDDEN);
            case CaseFact.Settled settled -> new CaseEvent.Settled(id, header, settled.by());
            case CaseFact.Rerouted to -> new CaseEvent.Assigned(id, header, Cause.REROUTED);
            case CaseFact.Reanchored to -> new CaseEvent.Assigned(id, header, Cause.REROUTED);
        };
    }
}
