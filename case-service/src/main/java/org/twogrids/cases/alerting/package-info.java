/// Whether the people of a case have been told.
@NullMarked
package org.twogrids.cases.alerting;

import org.jspecify.annotations.NullMarked;
