/// What time it is, as far as the machine's clock can be believed.
@NullMarked
package org.twogrids.kernel.time;

import org.jspecify.annotations.NullMarked;
