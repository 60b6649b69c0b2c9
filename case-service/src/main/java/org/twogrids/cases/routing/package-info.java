/// Who gets a case, and why.
@NullMarked
package org.twogrids.cases.routing;

import org.jspecify.annotations.NullMarked;
