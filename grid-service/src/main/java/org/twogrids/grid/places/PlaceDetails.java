package org.twogrids.grid.places;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/// What a place is and where.
///
/// @param street as addresses write it, and `number` the door; null where there is none
/// @param lon WGS-84, as `lat`; both null where nobody has measured
@Embeddable
record PlaceDetails(
        @Enumerated(EnumType.STRING) PlaceKind kind,
        String name,
        String grid,
        @Nullable String street,
        @Column(name = "door") @Nullable String number,
        @Nullable Double lon,
        @Nullable Double lat) {}
