package org.twogrids.cases.visits;

/// What a party says of how things stand (M9).
enum VisitOutcome {
    /// It holds.
    SATISFIED,
    /// It holds in part; the party has been heard.
    PARTIAL,
    /// It has broken out again: the same case is reopened.
    RELAPSED,
    /// Nobody was met; the party is still to be heard.
    UNREACHABLE;

    boolean isHeard() {
        return this != UNREACHABLE;
    }
}
