/// Ways out of the house: how a message leaves for each channel, and what may go wrong there.
@NullMarked
package org.twogrids.notify.carriers;

import org.jspecify.annotations.NullMarked;
