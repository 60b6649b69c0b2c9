/// Whistle slips (吹哨单): what outside units are asked for on paper, and what they answer.
@NullMarked
package org.twogrids.cases.slips;

import org.jspecify.annotations.NullMarked;
