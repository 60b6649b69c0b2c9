/// Alerts on their way out of the house: what goes to whom on which channel, and what became of it.
@NullMarked
package org.twogrids.notify.deliveries;

import org.jspecify.annotations.NullMarked;
