package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Deadline;

/// That two reports, or two cases, are about the same matter or about matters that belong together,
/// and who speaks for all who bring it.
public sealed interface JoinedFact extends CaseFact.Joined {

    UUID by();

    /// The words of whoever did it.
    UUID note();

    /// Somebody has reported what was flagged already: their words are with the case.
    ///
    /// @param by who has; sealed like the case's own reporter
    /// @param note what they say
    /// @param from whether a member has seen it, or took it in for a resident
    /// @param danger what they say of danger; null where nobody asked
    record Added(
            UUID by,
            Instant at,
            UUID note,
            UUID addition,
            Reporter.Kind from,
            @Nullable Danger danger)
            implements JoinedFact {}

    /// It belongs together with another case; both live on.
    record Linked(UUID by, Instant at, UUID note, UUID other) implements JoinedFact {}

    /// They do not belong together after all.
    record Unlinked(UUID by, Instant at, UUID note, UUID other) implements JoinedFact {}

    /// It was flagged twice: it goes on in the other case, and nothing of it runs any more.
    record MergedInto(UUID by, Instant at, UUID note, UUID other) implements JoinedFact {}

    /// Another case of the same matter goes on in this one.
    ///
    /// @param deadlines those that are due as early as they were in the other one
    record TookIn(UUID by, Instant at, UUID note, UUID other, List<Deadline> deadlines)
            implements JoinedFact {}

    /// These speak for all who bring it together from now on (信访代表).
    ///
    /// @param note how they were chosen
    /// @param parties 0 for the case's first party; none where nobody speaks for the others any
    ///     more
    record Represented(UUID by, Instant at, UUID note, List<Integer> parties)
            implements JoinedFact {}

    /// A part of it turned out to be another matter, and is another case from now on.
    record SplitOff(UUID by, Instant at, UUID note, UUID other) implements JoinedFact {}

    /// It was a part of another case before.
    record SplitFrom(UUID by, Instant at, UUID note, UUID other) implements JoinedFact {}
}
