/// Posts in which nobody answers: who must fill them is told.
@NullMarked
package org.twogrids.notify.staffing;

import org.jspecify.annotations.NullMarked;
