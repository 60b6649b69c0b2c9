/// Agreements, how they come into effect, and the promises that they hold.
@NullMarked
package org.twogrids.cases.agreements;

import org.jspecify.annotations.NullMarked;
