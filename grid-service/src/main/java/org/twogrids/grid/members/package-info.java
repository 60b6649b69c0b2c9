/// The people who work in the grids.
@NullMarked
package org.twogrids.grid.members;

import org.jspecify.annotations.NullMarked;
