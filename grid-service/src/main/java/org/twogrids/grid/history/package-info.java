/// What became of an entity of the directory: who changed what, when, why, and whether it was dated
/// back.
@NullMarked
package org.twogrids.grid.history;

import org.jspecify.annotations.NullMarked;
