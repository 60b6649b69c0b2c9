/// Watches whether anybody can still be told, and says so on another way when not.
@NullMarked
package org.twogrids.notify.watch;

import org.jspecify.annotations.NullMarked;
