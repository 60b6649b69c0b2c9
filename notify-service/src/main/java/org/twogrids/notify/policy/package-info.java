/// Who must know, until when, and who comes next: pure functions over a case's header and the
/// directory.
@NullMarked
package org.twogrids.notify.policy;

import org.jspecify.annotations.NullMarked;
