package org.twogrids.grid.teams;

/// What a team is for.
enum TeamKind {
    /// Mediators of a yard, a sub-district or an authority.
    MEDIATION,
    /// A people's mediation committee (人民调解委员会).
    COMMITTEE,
    /// Community squad (社区攻坚小分队).
    COMMUNITY,
    /// Crime squad (打击破案小分队).
    CRIME,
    /// Youth shock brigade (青年突击队).
    YOUTH;

    /// For a term; cases come to it by decision only, not by routing.
    boolean isTaskForce() {
        return this == COMMUNITY || this == CRIME || this == YOUTH;
    }
}
