package org.twogrids.cases.deadlines;

/// Why a clock that stood still runs on.
public enum Resumption {
    BY_HAND,
    /// The day until which it stood still has come.
    BY_ITSELF,
    /// The case is red now: nothing stands still.
    URGENT
}
