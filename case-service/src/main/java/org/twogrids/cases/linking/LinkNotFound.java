package org.twogrids.cases.linking;

import org.twogrids.kernel.web.Problem;

/// The case has no such link, or it was taken back.
final class LinkNotFound extends Problem {

    LinkNotFound() {
        super(404, "link-not-found");
    }
}
