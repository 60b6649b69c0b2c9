/// When something is due: the working calendar and the clocks of a case.
@NullMarked
package org.twogrids.cases.deadlines;

import org.jspecify.annotations.NullMarked;
