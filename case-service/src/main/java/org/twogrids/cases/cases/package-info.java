/// What happened, who handles it, and everything that was done about it.
@NullMarked
package org.twogrids.cases.cases;

import org.jspecify.annotations.NullMarked;
