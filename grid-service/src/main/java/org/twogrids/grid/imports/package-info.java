/// Files that a person can edit, taken in row by row and published in one change.
@NullMarked
package org.twogrids.grid.imports;

import org.jspecify.annotations.NullMarked;
