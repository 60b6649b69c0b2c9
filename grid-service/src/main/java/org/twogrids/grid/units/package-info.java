/// Who is not of the two grids but must come when called: heating, property management, bureaus,
/// companies. They have no accounts; a whistle slip (吹哨单) reaches them.
@NullMarked
package org.twogrids.grid.units;

import org.jspecify.annotations.NullMarked;
