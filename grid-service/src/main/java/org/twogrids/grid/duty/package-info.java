/// Who is on duty: by weekly hours, and by rotas on which people take turns.
@NullMarked
package org.twogrids.grid.duty;

import org.jspecify.annotations.NullMarked;
