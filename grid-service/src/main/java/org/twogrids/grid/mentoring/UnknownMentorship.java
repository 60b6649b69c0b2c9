package org.twogrids.grid.mentoring;

import org.twogrids.kernel.web.Problem;

final class UnknownMentorship extends Problem {

    UnknownMentorship() {
        super(404, "unknown-mentorship");
    }
}
