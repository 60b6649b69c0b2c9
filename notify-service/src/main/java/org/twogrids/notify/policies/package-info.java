/// The policies as they are kept: shipped, changed by people, every version of them.
@NullMarked
package org.twogrids.notify.policies;

import org.jspecify.annotations.NullMarked;
