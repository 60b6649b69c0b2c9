/// When something holds: half-open intervals, nothing is ever deleted.
@NullMarked
package org.twogrids.grid.dating;

import org.jspecify.annotations.NullMarked;
