/// Who would be told, when and by what: the policies tried out on a case that need not exist.
@NullMarked
package org.twogrids.notify.rehearsal;

import org.jspecify.annotations.NullMarked;
