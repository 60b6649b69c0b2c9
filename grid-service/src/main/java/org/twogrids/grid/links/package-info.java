/// Which police grids have to do with which community grids.
@NullMarked
package org.twogrids.grid.links;

import org.jspecify.annotations.NullMarked;
