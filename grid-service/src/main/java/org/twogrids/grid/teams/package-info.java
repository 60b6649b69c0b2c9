/// Who takes cases on together.
@NullMarked
package org.twogrids.grid.teams;

import org.jspecify.annotations.NullMarked;
