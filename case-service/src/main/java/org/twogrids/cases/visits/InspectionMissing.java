package org.twogrids.cases.visits;

import org.twogrids.kernel.web.InvalidField;

/// A hazard is closed by somebody who says what they saw (M10).
final class InspectionMissing extends InvalidField {

    InspectionMissing() {
        super("reason", "inspection-missing");
    }
}
