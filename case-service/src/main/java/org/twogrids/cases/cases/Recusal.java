package org.twogrids.cases.cases;

/// Why somebody is not to handle a case (回避).
public enum Recusal {
    /// A party has asked for somebody else.
    BY_PARTY,
    /// Kin of a party.
    KIN,
    /// Stood against a party in an earlier case.
    EARLIER_CASE,
    /// Lives in the same building as a party: the parties are told, and choose.
    SAME_BUILDING;

    /// Whether whoever it is about never handles the case again.
    public boolean excludes() {
        return this != SAME_BUILDING;
    }
}
