/// Rules that input breaks, field by field, in the caller's language.
@NullMarked
package org.twogrids.grid.rules;

import org.jspecify.annotations.NullMarked;
