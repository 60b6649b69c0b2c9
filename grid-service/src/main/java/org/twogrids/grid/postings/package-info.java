/// Who holds which office where: the source of who answers and who may see.
@NullMarked
package org.twogrids.grid.postings;

import org.jspecify.annotations.NullMarked;
