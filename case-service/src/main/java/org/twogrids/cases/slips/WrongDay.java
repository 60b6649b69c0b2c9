package org.twogrids.cases.slips;

import org.twogrids.kernel.web.InvalidField;

/// Answered before the slip was written, or after today.
final class WrongDay extends InvalidField {

    WrongDay() {
        super("answeredOn", "wrong-answer-day");
    }
}
