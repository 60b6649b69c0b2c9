/// Who learns from whom: a mentor answers for what the apprentice answers for.
@NullMarked
package org.twogrids.grid.mentoring;

import org.jspecify.annotations.NullMarked;
