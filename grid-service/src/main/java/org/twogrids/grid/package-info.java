@NullMarked
package org.twogrids.grid;

import org.jspecify.annotations.NullMarked;
