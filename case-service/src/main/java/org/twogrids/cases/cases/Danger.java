package org.twogrids.cases.cases;

/// The answer to the question of intake: was anyone hit, threatened, locked in, is anyone afraid?
public enum Danger {
    YES,
    /// A person decides before any mediation.
    UNSURE,
    NO
}
