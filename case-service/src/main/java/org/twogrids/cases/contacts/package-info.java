/// Whoever asked is called, and hears what has come of it.
@NullMarked
package org.twogrids.cases.contacts;

import org.jspecify.annotations.NullMarked;
