package org.twogrids.cases.slips;

import org.twogrids.kernel.web.InvalidField;

/// No unit in force with that id serves the place.
final class UnableUnit extends InvalidField {

    UnableUnit() {
        super("unit", "unable-unit");
    }
}
