/// The directory as files, in the shape in which the imports take it.
@NullMarked
package org.twogrids.grid.exports;

import org.jspecify.annotations.NullMarked;
