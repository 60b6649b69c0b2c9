package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.InvalidField;

/// The paper of a restricted case says nobody's address or telephone: the other party gets a copy.
final class WithheldAddress extends InvalidField {

    WithheldAddress() {
        super("particulars", "withheld-address");
    }
}
