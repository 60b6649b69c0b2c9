package org.twogrids.cases.deadlines;

/// How far a deadline has made itself heard.
public enum Stage {
    QUIET,
    /// It comes near.
    WARN,
    /// It has passed.
    ALERT,
    /// It has passed a while ago.
    ESCALATE,
    /// It stands still, and others were told so.
    PAUSED,
    /// The time is up, and nobody has missed anything.
    LAPSED
}
