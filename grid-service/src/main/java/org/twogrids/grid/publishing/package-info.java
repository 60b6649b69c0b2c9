/// How a change of the directory becomes known: stored, noted, announced and heard of, all at once.
@NullMarked
package org.twogrids.grid.publishing;

import org.jspecify.annotations.NullMarked;
