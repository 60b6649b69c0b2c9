/// Who and where, at any time: each service's own copy of the directory, and what it opens to whom.
@NullMarked
package org.twogrids.kernel.directory;

import org.jspecify.annotations.NullMarked;
