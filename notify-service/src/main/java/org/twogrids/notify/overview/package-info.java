/// Whether the cases of one's areas and teams are looked after: everybody's alerts of them.
@NullMarked
package org.twogrids.notify.overview;

import org.jspecify.annotations.NullMarked;
