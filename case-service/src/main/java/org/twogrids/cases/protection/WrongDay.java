package org.twogrids.cases.protection;

import org.twogrids.kernel.web.InvalidField;

/// A day that has not come.
final class WrongDay extends InvalidField {

    WrongDay() {
        super("issuedOn", "wrong-day");
    }
}
