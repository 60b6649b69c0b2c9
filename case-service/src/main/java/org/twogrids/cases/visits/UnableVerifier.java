package org.twogrids.cases.visits;

import org.twogrids.kernel.web.InvalidField;

/// One of those who can be asked, and nobody else.
final class UnableVerifier extends InvalidField {

    UnableVerifier() {
        super("member", "unable-verifier");
    }
}
