/// Finds areas and people by what somebody remembers of them.
@NullMarked
package org.twogrids.grid.search;

import org.jspecify.annotations.NullMarked;
