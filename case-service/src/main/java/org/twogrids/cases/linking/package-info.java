/// What belongs together: reports of what was flagged already, cases that are linked, merged or
/// split.
@NullMarked
package org.twogrids.cases.linking;

import org.jspecify.annotations.NullMarked;
