package org.twogrids.kernel.events;

import java.time.Instant;
import java.util.UUID;

/// What others need to know of a case. Keyed by the case.
public sealed interface CaseEvent extends Event {

    UUID caseId();

    CaseHeader header();

    /// Received and routed, in one transaction: the header already names who answers.
    ///
    /// @param receivedAt when the clocks of the case started
    record Opened(UUID caseId, CaseHeader header, Instant receivedAt) implements CaseEvent {}

    /// Somebody else answers from now on.
    record Assigned(UUID caseId, CaseHeader header, Cause cause) implements CaseEvent {

        public enum Cause {
            REFUSED,
            HANDED_OVER,
            OVERRIDDEN,
            REROUTED
        }
    }

    /// The handler has taken it on.
    record Accepted(UUID caseId, CaseHeader header, UUID by) implements CaseEvent {}

    /// The parties have agreed: nobody has to be alerted to it any more. It may be the first event
    /// of a case, where the case was settled as it was met.
    record Settled(UUID caseId, CaseHeader header, UUID by) implements CaseEvent {}

    @Override
    default Topic topic() {
        return Topics.CASES;
    }

    @Override
    default String key() {
        return caseId().toString();
    }
}
