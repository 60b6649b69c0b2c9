package org.twogrids.kernel.events;

/// The levels of the two hierarchies over one territory.
public enum AreaKind {
    DISTRICT,
    SUBDISTRICT,
    COMMUNITY,
    GRID,
    POLICE_STATION,
    POLICE_GRID
}
