/// Makes papers: pages of A4 as PDF, with their typeface in them.
@NullMarked
package org.twogrids.cases.press;

import org.jspecify.annotations.NullMarked;
