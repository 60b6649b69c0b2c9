package org.twogrids.cases.cases;

/// What has become of a whistle slip (吹哨单).
public enum WhistleStep {
    /// It goes to the unit on paper.
    ISSUED,
    /// The unit has done what was asked.
    DONE,
    /// It has done a part of it.
    PARTLY,
    /// It will not do it.
    REFUSED,
    /// Nobody waits for an answer any more.
    WITHDRAWN
}
