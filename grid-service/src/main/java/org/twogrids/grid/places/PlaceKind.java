package org.twogrids.grid.places;

enum PlaceKind {
    /// A door number.
    DOOR,
    COURTYARD,
    /// A shop, an office, a school.
    UNIT,
    /// Something to keep an eye on: a loose wall, a blocked fire lane.
    HAZARD
}
