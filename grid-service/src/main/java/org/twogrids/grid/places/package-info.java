/// Doors, courtyards, units and hazards, and which door belongs to which grid. No residents, ever.
@NullMarked
package org.twogrids.grid.places;

import org.jspecify.annotations.NullMarked;
