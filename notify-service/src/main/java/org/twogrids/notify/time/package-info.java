/// What time it is, as far as the machine's clock can be believed.
@NullMarked
package org.twogrids.notify.time;

import org.jspecify.annotations.NullMarked;
