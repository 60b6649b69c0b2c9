package org.twogrids.notify.policies;

import org.twogrids.kernel.web.Problem;

/// The policies never had this version.
final class NoSuchVersion extends Problem {
    NoSuchVersion() {
        super(404, "no-such-policy-version");
    }
}
