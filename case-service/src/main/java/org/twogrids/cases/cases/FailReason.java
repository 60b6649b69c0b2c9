package org.twogrids.cases.cases;

/// Why there is no agreement.
public enum FailReason {
    /// One of the parties does not want mediation, or no longer.
    PARTY_REFUSES,
    NO_AGREEMENT,
    /// Somebody does not come.
    PARTY_ABSENT,
    /// Somebody has gone to court, to arbitration or to an agency. Going there is no failure.
    TAKEN_ELSEWHERE,
    /// A written agreement was never signed by all.
    NOT_SIGNED,
    /// The month is over, and not all wish a longer one.
    TIME_OVER
}
