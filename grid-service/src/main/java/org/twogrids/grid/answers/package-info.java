/// What the resources have in common.
@NullMarked
package org.twogrids.grid.answers;

import org.jspecify.annotations.NullMarked;
