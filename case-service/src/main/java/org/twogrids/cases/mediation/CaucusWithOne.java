package org.twogrids.cases.mediation;

import org.twogrids.kernel.web.InvalidField;

/// Alone is alone.
final class CaucusWithOne extends InvalidField {

    CaucusWithOne() {
        super("parties", "caucus-with-one");
    }
}
