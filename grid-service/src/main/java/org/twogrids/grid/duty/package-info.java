/// Weekly patterns of duty.
@NullMarked
package org.twogrids.grid.duty;

import org.jspecify.annotations.NullMarked;
