package org.twogrids.cases.cases;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.PauseReason;
import org.twogrids.cases.deadlines.Resumption;

/// Whom a case lets wait, and for how long. That somebody was spoken with is one more fact: the
/// version stays.
@MappedSuperclass
abstract class AnsweredCase extends SignedCase {

    /// Somebody was called or visited.
    ///
    /// @param party which of its parties, 0 for the first; null for whoever reported it
    public CaseFact.Contacted contacted(
            UUID by,
            @Nullable UUID note,
            ContactMeans means,
            @Nullable Integer party,
            boolean reached,
            Instant at) {
        return new CaseFact.Contacted(by, at, note, means, party, reached);
    }

    /// A clock stands still for a reason.
    CaseFact.Paused pause(
            UUID by, UUID note, PauseReason why, Deadline.Kind clock, Instant until, Instant at) {
        version++;
        return new CaseFact.Paused(by, at, note, why, clock, until);
    }

    /// It runs on.
    ///
    /// @param by null where nobody had to say so
    CaseFact.Resumed resume(@Nullable UUID by, Resumption why, Deadline deadline, Instant at) {
        version++;
        return new CaseFact.Resumed(by, at, why, List.of(deadline));
    }

    /// The calendar was amended, and a clock would end on a day off.
    CaseFact.Redated redate(Deadline deadline, Instant at) {
        version++;
        return new CaseFact.Redated(at, deadline);
    }

    /// Whoever asked has heard what has come of it.
    public CaseFact.FeedbackGiven fedBack(UUID by, UUID note, ContactMeans means, Instant at) {
        return new CaseFact.FeedbackGiven(by, at, note, means);
    }
}
