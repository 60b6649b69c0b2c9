/// What leaves the house, in words: per channel and language. Nothing personal of residents, and of
/// a restricted case nothing at all.
@NullMarked
package org.twogrids.notify.messages;

import org.jspecify.annotations.NullMarked;
