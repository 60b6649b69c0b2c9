/// Return visits, and what they lead to: the next round, a case that breaks out again, the end.
@NullMarked
package org.twogrids.cases.visits;

import org.jspecify.annotations.NullMarked;
