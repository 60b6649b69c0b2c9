/// Both hierarchies over one territory, with their boundaries.
@NullMarked
package org.twogrids.grid.areas;

import org.jspecify.annotations.NullMarked;
