package org.twogrids.grid.areas;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.twogrids.grid.rules.Rejection;

/// What somebody wants an area to be from an instant on, as far as they say.
///
/// @param at where in the request it stands: `parts[1].`, or empty
/// @param name null to keep it
/// @param dedicated grids only; null to keep it
/// @param shape null to keep it
record Part(
        String at,
        String code,
        @Nullable String name,
        @Nullable Boolean dedicated,
        @Nullable Geometry shape) {

    String field(String field) {
        return at + field;
    }

    /// Of an area that is to begin.
    String requiredName() {
        if (name == null) {
            throw new Rejection(field("name"), "missing");
        }
        return name;
    }

    @Nullable String boundary() {
        return shape == null ? null : BoundaryPolicy.write(shape);
    }

    /// What the area is now, with that.
    AreaDetails over(AreaDetails now) {
        String drawn = boundary();
        return new AreaDetails(
                now.to(),
                name == null ? now.name() : name,
                now.parent(),
                drawn == null ? now.boundary() : drawn,
                dedicated == null ? now.dedicated() : dedicated,
                now.caseCode(),
                now.dutyPhone());
    }
}
