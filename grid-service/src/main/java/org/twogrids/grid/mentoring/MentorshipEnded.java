package org.twogrids.grid.mentoring;

import java.time.Instant;
import org.twogrids.kernel.web.Problem;

/// What is over does not end again.
final class MentorshipEnded extends Problem {

    MentorshipEnded(Instant at) {
        super(409, "mentorship-ended", at.toString());
    }
}
