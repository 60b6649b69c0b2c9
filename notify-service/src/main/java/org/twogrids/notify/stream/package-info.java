/// Alerts as they happen, pushed to whoever is connected.
@NullMarked
package org.twogrids.notify.stream;

import org.jspecify.annotations.NullMarked;
