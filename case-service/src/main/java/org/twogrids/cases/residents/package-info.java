/// What residents report without an account, and how they follow it: pages that work without any
/// script, on any phone.
///
/// They tell of a case no more than its state, its next deadline and who answers for the grid, and
/// nothing at all where violence may be behind it.
@NullMarked
package org.twogrids.cases.residents;

import org.jspecify.annotations.NullMarked;
