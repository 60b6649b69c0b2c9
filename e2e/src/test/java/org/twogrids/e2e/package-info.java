/// The packaged system as its users have it: through the front door, with parts failing.
@NullMarked
package org.twogrids.e2e;

import org.jspecify.annotations.NullMarked;
