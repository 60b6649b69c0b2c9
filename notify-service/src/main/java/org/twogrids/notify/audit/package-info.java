/// Proves from the topics and the tables that nobody was forgotten and nothing was made up.
@NullMarked
package org.twogrids.notify.audit;

import org.jspecify.annotations.NullMarked;
