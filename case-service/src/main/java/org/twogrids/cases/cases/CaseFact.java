package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.PauseReason;
import org.twogrids.cases.deadlines.Resumption;
import org.twogrids.cases.deadlines.Stage;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.Risk;

/// What has happened to a case: the entry of its journal. Private to this service; what others
/// need of it [Announcements] tells them.
public sealed interface CaseFact {

    Instant at();

    /// Received, routed, its clocks started.
    ///
    /// @param by null where a resident reported it without an account
    /// @param personFirst whether a person must decide before any mediation
    record Opened(
            @Nullable UUID by,
            Reporter.Kind reporter,
            Instant at,
            boolean personFirst,
            Responsible responsible,
            List<Deadline> deadlines)
            implements CaseFact {}

    /// The handler has taken it on.
    record Accepted(UUID by, Instant at) implements CaseFact {}

    /// The handler has declined; somebody else answers, and the clocks run on.
    record Refused(
            UUID by, Instant at, UUID note, Responsible responsible, List<Deadline> deadlines)
            implements CaseFact {}

    /// Given to a colleague.
    record HandedOver(UUID by, Instant at, UUID note, Responsible responsible)
            implements CaseFact {}

    /// Another leader answers for it from the same moment on.
    record OwnerChanged(UUID by, Instant at, UUID note, Responsible responsible)
            implements CaseFact {}

    /// A person has decided against routing.
    record Overridden(UUID by, Instant at, UUID note, Responsible responsible)
            implements CaseFact {}

    /// Both have agreed on the spot; the return visit is due.
    ///
    /// @param note the record of what they agreed on
    /// @param publicOrder whether the police mediated it under the Procedures for administrative
    ///     cases, not as people's mediation
    record Settled(
            UUID by,
            Instant at,
            UUID note,
            boolean publicOrder,
            Responsible responsible,
            List<Deadline> deadlines)
            implements CaseFact {}

    /// All parties want mediation and know their rights.
    record MediationBegun(UUID by, Instant at, UUID mediation, List<Deadline> deadlines)
            implements CaseFact {}

    /// It may take longer, as all parties wish.
    record MediationExtended(UUID by, Instant at, UUID note, List<Deadline> deadlines)
            implements CaseFact {}

    /// There is no agreement; everybody was told what else they may do.
    record Failed(UUID by, Instant at, UUID note, FailReason reason, List<Deadline> deadlines)
            implements CaseFact {}

    /// An agreement is put on paper: a written one, which waits for its signatures, or the record
    /// of an oral one.
    record AgreementDrawn(UUID by, Instant at, UUID agreement, Paper paper) implements CaseFact {

        /// @param sha256 of the file, in hexadecimal digits
        /// @param lacking how many characters the typeface lacks
        /// @param written false for the record of an oral agreement
        public record Paper(String number, String sha256, int lacking, boolean written) {}
    }

    /// A page of an agreement came back signed.
    ///
    /// @param sha256 of the picture
    record PaperReturned(UUID by, Instant at, UUID agreement, String number, String sha256)
            implements CaseFact {}

    /// Some have signed, others are to follow.
    record AgreementSigned(UUID by, Instant at, UUID agreement) implements CaseFact {}

    /// An agreement is in effect.
    record Agreed(UUID by, Instant at, UUID agreement, boolean written, List<Deadline> deadlines)
            implements CaseFact {}

    /// Somebody has looked whether a promise was kept.
    ///
    /// @param deadlines when the next promise is due; none where there is none left
    record PromiseChecked(
            UUID by, Instant at, UUID note, UUID promise, String state, List<Deadline> deadlines)
            implements CaseFact {}

    /// Taken back, as sent by mistake.
    record Withdrawn(UUID by, Instant at, UUID note) implements CaseFact {}

    /// What was asked for is done, or what was referred is disposed of.
    ///
    /// @param note what was done and told to whoever asked
    /// @param disposal null for a request
    record Completed(
            UUID by, Instant at, UUID note, @Nullable Disposal disposal, List<Deadline> deadlines)
            implements CaseFact {}

    /// Each party has been heard in one round of return visits.
    ///
    /// @param round 0 for the first
    /// @param deadlines when the next round is due; none after the last one
    record Visited(UUID by, Instant at, int round, List<Deadline> deadlines) implements CaseFact {}

    /// A second person has found nothing left to do.
    ///
    /// @param archived whether a leader put it away without every visit
    record Closed(UUID by, Instant at, @Nullable UUID note, boolean archived) implements CaseFact {}

    /// It has broken out again.
    record Reopened(
            UUID by, Instant at, UUID note, Responsible responsible, List<Deadline> deadlines)
            implements CaseFact {}

    /// More is known, or less: other factors hold. What is more urgent is so at once.
    ///
    /// @param by null where it follows from what was added
    /// @param risk from now on; never less urgent than before
    record Reassessed(
            @Nullable UUID by,
            Instant at,
            UUID note,
            Set<RiskFactor> added,
            Set<RiskFactor> removed,
            Risk before,
            Risk risk,
            Responsible responsible,
            List<Deadline> deadlines)
            implements CaseFact {}

    /// A person has said how urgent it is.
    ///
    /// @param note why, where it is not what the score proposes
    record RiskConfirmed(
            UUID by,
            Instant at,
            @Nullable UUID note,
            Risk before,
            Risk risk,
            Responsible responsible,
            List<Deadline> deadlines)
            implements CaseFact {}

    /// It is another kind of matter than was thought.
    ///
    /// @param by null where it follows from what was added
    /// @param anew whether it goes another way now, and so to whom routing names
    record Recategorised(
            @Nullable UUID by,
            Instant at,
            UUID note,
            String category,
            boolean anew,
            Risk before,
            Risk risk,
            Responsible responsible,
            List<Deadline> deadlines)
            implements CaseFact {}

    /// Somebody thinks that it is not what it must never fall below; a second person decides.
    record CategoryDoubted(UUID by, Instant at, UUID note, String category) implements CaseFact {}

    /// The second person does not think so.
    record CategoryKept(UUID by, Instant at, UUID note) implements CaseFact {}

    /// Something was done for whoever is in danger.
    ///
    /// @param paper the warning letter or the protection order; null where it is about neither
    /// @param deadlines all clocks of letters and orders from now on
    record Protected(
            UUID by,
            Instant at,
            ProtectionStep step,
            @Nullable UUID paper,
            @Nullable UUID note,
            List<Deadline> deadlines)
            implements CaseFact {}

    /// Somebody was let into the need-to-know list of a restricted case, or taken out of it.
    record Admitted(UUID by, Instant at, UUID note, UUID member, boolean in) implements CaseFact {}

    /// Who looks at it as a second person and closes it.
    sealed interface Verified extends CaseFact permits VerifierFact {}

    /// Whoever reported it agrees to be known, or no longer does.
    record ReporterAgreed(@Nullable UUID by, Instant at, boolean open) implements CaseFact {}

    /// Something happened to a whistle slip to an outside unit, and so to its clock.
    ///
    /// @param until when the unit was to answer this slip
    /// @param note why it was withdrawn; null otherwise
    record Whistled(
            UUID by,
            Instant at,
            WhistleStep step,
            UUID slip,
            UUID unit,
            Instant until,
            @Nullable UUID note)
            implements CaseFact {}

    /// An attachment has come, or counts no more.
    ///
    /// @param sha256 of its original, in hexadecimal digits
    /// @param note why it was withdrawn; null otherwise
    record Attached(
            UUID by,
            Instant at,
            AttachmentStep step,
            UUID attachment,
            String sha256,
            @Nullable UUID note)
            implements CaseFact {}

    /// Somebody takes no part in the case any more, or lives where the parties do.
    ///
    /// @param member who
    /// @param party who has asked for it, 0 for the case's first party; null where nobody had to
    /// @param replaced whether somebody else handles the case because of it
    /// @param responsible who answers from now on
    record Recused(
            UUID by,
            Instant at,
            UUID note,
            Recusal why,
            UUID member,
            @Nullable Integer party,
            boolean replaced,
            Responsible responsible)
            implements CaseFact {}

    /// What ties reports and cases of one matter together.
    sealed interface Joined extends CaseFact permits JoinedFact {}

    /// Who sits down together, and when.
    sealed interface Mediated extends CaseFact permits MediationFact {}

    /// Somebody was called or visited, whoever asked or a party.
    ///
    /// @param party 0 for the case's first party; null for whoever reported it
    record Contacted(
            UUID by,
            Instant at,
            @Nullable UUID note,
            ContactMeans means,
            @Nullable Integer party,
            boolean reached)
            implements CaseFact {}

    /// Whoever asked has heard what has come of it.
    record FeedbackGiven(UUID by, Instant at, UUID note, ContactMeans means) implements CaseFact {}

    /// A clock stands still for a reason.
    record Paused(
            UUID by, Instant at, UUID note, PauseReason why, Deadline.Kind clock, Instant until)
            implements CaseFact {}

    /// It runs on.
    ///
    /// @param by null where nobody had to say so
    record Resumed(@Nullable UUID by, Instant at, Resumption why, List<Deadline> deadlines)
            implements CaseFact {}

    /// A day off by today's calendar: a clock ends later.
    record Redated(Instant at, Deadline deadline) implements CaseFact {}

    /// A clock has made itself heard; nothing else has changed.
    record Due(Instant at, Deadline deadline, Stage stage) implements CaseFact {}

    /// Somebody responsible is no longer in office.
    record Rerouted(Instant at, Responsible responsible) implements CaseFact {}

    /// Areas were drawn anew: the place lies elsewhere now, and those answer who have an office
    /// there.
    record Reanchored(Instant at, Place anchoredIn, Responsible responsible) implements CaseFact {}
}
