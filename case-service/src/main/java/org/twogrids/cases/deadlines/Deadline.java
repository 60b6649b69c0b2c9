package org.twogrids.cases.deadlines;

import java.time.Instant;

/// By when something of a case must have happened.
public record Deadline(Kind kind, Instant due) {

    public enum Kind {
        /// The handler takes it on.
        ACCEPT,
        /// The coordinator rules on a twice refused case.
        RULE,
        /// The matter is settled or handed on.
        SETTLE,
        /// Mediation comes to an end.
        MEDIATE,
        /// The next promise is to be kept.
        PROMISE,
        /// The parties may ask the court to confirm their agreement until then.
        CONFIRM,
        /// Somebody asks each party whether it holds.
        RETURN_VISIT
    }
}
