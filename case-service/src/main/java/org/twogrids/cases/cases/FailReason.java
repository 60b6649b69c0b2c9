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
    TIME_OVER,
    /// Public order only: somebody has done it to the other again, meanwhile.
    NEW_VIOLATION,
    /// Public order only: whoever is suspected has fled.
    SUSPECT_FLED;

    /// Whether it rules mediation out for good (Procedures for administrative cases, art. 179).
    public boolean rulesOut() {
        return this == PARTY_REFUSES || isOfPublicOrder();
    }

    /// Whether only mediation by the police can end so.
    public boolean isOfPublicOrder() {
        return this == NEW_VIOLATION || this == SUSPECT_FLED;
    }
}
