/// Personal data: sealed where it lies, found only by blind indexes, logged whenever it is read.
///
/// Personal Information Protection Law (个人信息保护法) arts. 6, 51, 55–56.
@NullMarked
package org.twogrids.kernel.privacy;

import org.jspecify.annotations.NullMarked;
