/// How each person wants to be told, and whether the number in the directory is really theirs.
@NullMarked
package org.twogrids.notify.preferences;

import org.jspecify.annotations.NullMarked;
