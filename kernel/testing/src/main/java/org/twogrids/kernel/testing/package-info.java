/// What the tests of every service share: tokens that the services trust, and the house rules.
@NullMarked
package org.twogrids.kernel.testing;

import org.jspecify.annotations.NullMarked;
