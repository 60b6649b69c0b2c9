package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// A scan is as large as a clear picture of a page, no larger.
final class ScanTooLarge extends Problem {

    ScanTooLarge(int megabytes) {
        super(413, "scan-too-large", megabytes);
    }
}
