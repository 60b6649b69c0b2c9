/// How urgent a case is. Cases are scored, people never are.
@NullMarked
package org.twogrids.cases.risk;

import org.jspecify.annotations.NullMarked;
