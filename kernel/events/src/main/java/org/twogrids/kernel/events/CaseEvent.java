package org.twogrids.kernel.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
            /// Routing names somebody else, the case lies in other areas now, or somebody takes no
            /// part in it any more.
            REROUTED,
            /// It had come to an end and has broken out again.
            REOPENED
        }
    }

    /// The handler has taken it on.
    record Accepted(UUID caseId, CaseHeader header, UUID by) implements CaseEvent {}

    /// It has turned out to be more or less urgent, or another kind of matter.
    record Assessed(UUID caseId, CaseHeader header, Change change) implements CaseEvent {

        public enum Change {
            /// More urgent: whoever answers is told anew.
            RAISED,
            /// Less urgent, or as urgent as before: only who answers from now on is told.
            RESTATED
        }
    }

    /// The parties have agreed: nobody has to be alerted to it any more. It may be the first
    /// event of a case, where the case was settled as it was met.
    record Settled(UUID caseId, CaseHeader header, UUID by) implements CaseEvent {}

    /// Nobody has to be alerted to it any more; it comes back only as assigned anew.
    record Ended(UUID caseId, CaseHeader header, Outcome outcome) implements CaseEvent {

        public enum Outcome {
            /// Taken back, as flagged by mistake.
            WITHDRAWN,
            /// Mediation has not succeeded; rights were explained.
            FAILED,
            /// What was asked for is done, or the incident is disposed of.
            COMPLETED,
            /// The last return visit is done, and a second person has looked at it.
            CLOSED,
            /// It was flagged twice and goes on in the other case.
            MERGED
        }
    }

    /// More has come to it: whoever answers is told that there is something to read. Nothing else
    /// has changed; what has become more urgent is said by [Assessed] as well.
    record Added(UUID caseId, CaseHeader header, What what) implements CaseEvent {

        public enum What {
            /// Somebody else has reported the same matter, or the same person more of it.
            REPORT,
            /// Another case of the same matter was merged into it.
            CASE
        }
    }

    /// Somebody who does not answer for it is asked to see to something of it, or need not any
    /// more. The case itself goes on as it was.
    ///
    /// @param member whom
    record Asked(UUID caseId, CaseHeader header, UUID member, What what) implements CaseEvent {

        public enum What {
            /// To look at it as a second person and close it.
            CLOSE,
            /// Nothing any more.
            NOTHING
        }
    }

    /// A clock of the case makes itself heard. The case itself has not changed: the header is the
    /// one that others may know already.
    ///
    /// @param due the instant until which it had to happen
    /// @param slip which whistle slip is to be answered: each has a clock of its own; null of every
    ///     other kind, and in older records, where one clock ran for all slips of a case
    record Due(
            UUID caseId,
            CaseHeader header,
            Kind kind,
            Stage stage,
            Instant due,
            @Nullable UUID slip)
            implements CaseEvent {

        public Due(UUID caseId, CaseHeader header, Kind kind, Stage stage, Instant due) {
            this(caseId, header, kind, stage, due, null);
        }

        /// What had to happen.
        public enum Kind {
            /// The handler takes it on.
            ACCEPT,
            /// The coordinator rules on a case that was refused twice.
            RULE,
            /// The matter is settled or handed on.
            SETTLE,
            /// Mediation comes to an end.
            MEDIATE,
            /// A promise is kept.
            PROMISE,
            /// The parties ask the court to confirm their agreement.
            CONFIRM,
            /// The parties are asked whether it holds.
            RETURN_VISIT,
            /// A warning letter or protection order is handed to both.
            SERVE_PAPER,
            /// The residents' committee is told of it.
            TELL_COMMITTEE,
            /// Both are visited, each alone.
            PROTECTION_VISIT,
            /// The victim is asked whether to apply anew.
            PROTECTION_ENDS,
            /// An outside unit answers a whistle slip.
            SLIP,
            /// Whoever asked, or a party, is spoken with for the first time.
            CONTACT,
            /// What only the last resort has is passed on to whoever sees to it.
            DISPATCH,
            /// Whoever asked hears what has come of it.
            FEEDBACK,
            /// Whoever was asked to closes it, as a second person.
            VERIFY
        }

        public enum Stage {
            /// It comes near.
            WARN,
            /// It has passed.
            ALERT,
            /// It has passed a while ago, and still nothing has happened.
            ESCALATE,
            /// It stands still for a reason; `due` says until when.
            PAUSED,
            /// It has happened, or need not any more: what was said of it is over.
            OVER
        }
    }

    @Override
    default Topic topic() {
        return Topics.CASES;
    }

    @Override
    default String key() {
        return caseId().toString();
    }
}
