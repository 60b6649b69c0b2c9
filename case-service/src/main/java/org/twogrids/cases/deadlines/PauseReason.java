package org.twogrids.cases.deadlines;

/// Why a clock may stand still, and which one. What a law says, what somebody waits for, and what
/// protects somebody runs on whatever the reason.
public enum PauseReason {
    /// A party is away or ill.
    PARTY_AWAY(true),
    /// All parties wish for time.
    PARTIES_WISH(true),
    /// A survey or an appraisal is awaited.
    APPRAISAL(false),
    /// A court, an arbitrator or an agency decides first.
    OTHER_PROCEDURE(false),
    /// Works that take their time: out of the heating season, before a repair.
    WORKS(false),
    /// Nobody can come: a storm, an epidemic.
    DISASTER(true);

    private final boolean visits;

    PauseReason(boolean visits) {
        this.visits = visits;
    }

    public boolean stops(Deadline.Kind kind) {
        return kind == Deadline.Kind.SETTLE || (visits && kind == Deadline.Kind.RETURN_VISIT);
    }
}
