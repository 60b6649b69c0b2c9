/// Times in which people are not to be bothered with what can wait.
@NullMarked
package org.twogrids.notify.maintenance;

import org.jspecify.annotations.NullMarked;
