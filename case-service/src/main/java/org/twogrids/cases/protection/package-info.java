/// Whoever is in danger: warning letters and protection orders, how the victim may be reached, who
/// was asked for help, who may know. Nothing here goes to anyone by itself.
@NullMarked
package org.twogrids.cases.protection;

import org.jspecify.annotations.NullMarked;
