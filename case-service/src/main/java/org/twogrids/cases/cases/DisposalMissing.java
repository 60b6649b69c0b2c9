package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// No incident ends without its disposal (M11); a request has none.
final class DisposalMissing extends InvalidField {

    DisposalMissing() {
        super("disposal", "disposal-missing");
    }
}
