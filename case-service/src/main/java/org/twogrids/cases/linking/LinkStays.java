package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// What was merged or split stays so.
final class LinkStays extends Problem {

    LinkStays() {
        super(409, "link-stays");
    }
}
