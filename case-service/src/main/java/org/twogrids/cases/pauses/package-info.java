/// Deadlines that stand still for a reason.
@NullMarked
package org.twogrids.cases.pauses;

import org.jspecify.annotations.NullMarked;
