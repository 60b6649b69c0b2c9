/// Events that leave with the change that caused them, and events that take effect once.
@NullMarked
package org.twogrids.kernel.messaging;

import org.jspecify.annotations.NullMarked;
