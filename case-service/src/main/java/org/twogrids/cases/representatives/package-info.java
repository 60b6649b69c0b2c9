/// Who speaks for all who bring a matter together.
@NullMarked
package org.twogrids.cases.representatives;

import org.jspecify.annotations.NullMarked;
