package org.twogrids.cases.slips;

import org.twogrids.kernel.web.InvalidField;

/// The answer is due before now, or too far ahead.
final class DueOutOfRange extends InvalidField {

    DueOutOfRange(int days) {
        super("due", "due-out-of-range", days);
    }
}
