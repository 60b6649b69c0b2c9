/// Who may read and who may change which part of the directory.
@NullMarked
package org.twogrids.grid.access;

import org.jspecify.annotations.NullMarked;
