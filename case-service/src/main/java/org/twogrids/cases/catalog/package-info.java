/// What a case can be about: the taxonomy and the words that point to it, all of it loadable.
@NullMarked
package org.twogrids.cases.catalog;

import org.jspecify.annotations.NullMarked;
