/// Where nobody answers, or soon nobody will, and who answers for too much.
@NullMarked
package org.twogrids.grid.staffing;

import org.jspecify.annotations.NullMarked;
