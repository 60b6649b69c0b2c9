/// Browsers that may show alerts although the console is closed.
@NullMarked
package org.twogrids.notify.push;

import org.jspecify.annotations.NullMarked;
