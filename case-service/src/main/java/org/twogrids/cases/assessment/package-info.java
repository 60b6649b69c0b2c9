/// The assessment of a case (研判): the score proposes, a person confirms, nobody lowers the worst
/// alone.
@NullMarked
package org.twogrids.cases.assessment;

import org.jspecify.annotations.NullMarked;
