/// How every service speaks HTTP: problems in the caller's language, preconditions, idempotency.
@NullMarked
package org.twogrids.kernel.web;

import org.jspecify.annotations.NullMarked;
