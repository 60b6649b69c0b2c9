package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;

/// Who looks at a case as a second person and closes it.
public sealed interface VerifierFact extends CaseFact.Verified {

    /// Somebody was asked to.
    ///
    /// @param by null where nobody had to say so: whoever was asked before has not done it in time
    /// @param note null likewise
    /// @param deadlines until when
    record Asked(
            @Nullable UUID by,
            Instant at,
            @Nullable UUID note,
            UUID member,
            List<Deadline> deadlines)
            implements VerifierFact {}
}
