package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.Problem;

/// Files cannot be kept or fetched now.
final class VaultUnavailable extends Problem {

    VaultUnavailable(Throwable cause) {
        super(503, "attachments-unavailable");
        initCause(cause);
    }
}
