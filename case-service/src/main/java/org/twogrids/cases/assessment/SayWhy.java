package org.twogrids.cases.assessment;

import org.twogrids.kernel.web.InvalidField;

/// Whoever says something else than the score proposes says why.
final class SayWhy extends InvalidField {

    SayWhy() {
        super("reason", "say-why");
    }
}
