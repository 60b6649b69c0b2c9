/// Who must know of a case, through which channel, and who if nobody takes note.
@NullMarked
package org.twogrids.notify;

import org.jspecify.annotations.NullMarked;
