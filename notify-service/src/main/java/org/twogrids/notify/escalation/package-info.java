/// Looks each second at the alerts whose time has come.
@NullMarked
package org.twogrids.notify.escalation;

import org.jspecify.annotations.NullMarked;
