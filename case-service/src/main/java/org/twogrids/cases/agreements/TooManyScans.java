package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// No paper has so many pages.
final class TooManyScans extends Problem {

    TooManyScans(int scans) {
        super(409, "too-many-scans", scans);
    }
}
