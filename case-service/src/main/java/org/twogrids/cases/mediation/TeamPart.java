package org.twogrids.cases.mediation;

/// What somebody in the team of a mediation is there for. Whoever leads it handles the case.
enum TeamPart {
    MEDIATOR,
    SECRETARY,
    /// Somebody whom the parties want beside the mediators (People's Mediation Law, art. 20).
    HELPER
}
