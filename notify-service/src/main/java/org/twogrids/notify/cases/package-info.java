/// What this service knows of cases: the newest header of each.
@NullMarked
package org.twogrids.notify.cases;

import org.jspecify.annotations.NullMarked;
