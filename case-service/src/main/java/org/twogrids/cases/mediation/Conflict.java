package org.twogrids.cases.mediation;

import org.twogrids.cases.cases.Recusal;

/// What a mediator may have to do with a party.
enum Conflict {
    KIN(Recusal.KIN),
    EARLIER_CASE(Recusal.EARLIER_CASE),
    SAME_BUILDING(Recusal.SAME_BUILDING);

    private final Recusal why;

    Conflict(Recusal why) {
        this.why = why;
    }

    Recusal why() {
        return why;
    }
}
