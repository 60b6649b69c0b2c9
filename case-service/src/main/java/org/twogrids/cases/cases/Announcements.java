package org.twogrids.cases.cases;

import java.util.Optional;
import java.util.UUID;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Added.What;
import org.twogrids.kernel.events.CaseEvent.Asked;
import org.twogrids.kernel.events.CaseEvent.Assessed.Change;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseEvent.Due.Stage;
import org.twogrids.kernel.events.CaseEvent.Ended.Outcome;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;

/// Which facts others are told, and as what. Empty where a fact is nobody else's business.
final class Announcements {

    private Announcements() {}

    static Optional<CaseEvent> of(Case about, CaseFact fact) {
        var id = about.id().value();
        var header = header(about);
        return Optional.ofNullable(
                switch (fact) {
                    case CaseFact.Opened opened -> new CaseEvent.Opened(id, header, opened.at());
                    case CaseFact.Accepted accepted ->
                            new CaseEvent.Accepted(id, header, accepted.by());
                    case CaseFact.Refused _ -> new CaseEvent.Assigned(id, header, Cause.REFUSED);
                    case CaseFact.HandedOver _ ->
                            new CaseEvent.Assigned(id, header, Cause.HANDED_OVER);
                    case CaseFact.OwnerChanged _ ->
                            new CaseEvent.Assigned(id, header, Cause.HANDED_OVER);
                    case CaseFact.Overridden _ ->
                            new CaseEvent.Assigned(id, header, Cause.OVERRIDDEN);
                    case CaseFact.Agreed agreed -> new CaseEvent.Settled(id, header, agreed.by());
                    case CaseFact.Failed _ -> new CaseEvent.Ended(id, header, Outcome.FAILED);
                    case CaseFact.Settled settled ->
                            new CaseEvent.Settled(id, header, settled.by());
                    case CaseFact.Rerouted _, CaseFact.Reanchored _ ->
                            new CaseEvent.Assigned(id, header, Cause.REROUTED);
                    case CaseFact.Reopened _ -> new CaseEvent.Assigned(id, header, Cause.REOPENED);
                    case CaseFact.Withdrawn _ -> new CaseEvent.Ended(id, header, Outcome.WITHDRAWN);
                    case CaseFact.Completed _ -> new CaseEvent.Ended(id, header, Outcome.COMPLETED);
                    case CaseFact.Closed _ -> new CaseEvent.Ended(id, header, Outcome.CLOSED);
                    case CaseFact.Reassessed f -> assessed(id, header, f.before(), f.risk());
                    case CaseFact.RiskConfirmed f -> assessed(id, header, f.before(), f.risk());
                    case CaseFact.Recategorised f -> assessed(id, header, f.before(), f.risk());
                    case CaseFact.Protected f ->
                            f.step() == ProtectionStep.BREACHED && !about.isVisited()
                                    ? new CaseEvent.Assessed(id, header, Change.RAISED)
                                    : null;
                    case CaseFact.Recused f ->
                            f.replaced() || f.why().excludes()
                                    ? new CaseEvent.Assigned(id, header, Cause.REROUTED)
                                    : null;
                    case MediationFact.Penalised _ ->
                            new CaseEvent.Assigned(id, header, Cause.REOPENED);
                    case JoinedFact.Added f ->
                            f.danger() == Danger.UNSURE && !about.isVisited()
                                    ? new CaseEvent.Assessed(id, header, Change.RAISED)
                                    : new CaseEvent.Added(id, header, What.REPORT);
                    case JoinedFact.MergedInto _ -> new CaseEvent.Ended(id, header, Outcome.MERGED);
                    case JoinedFact.TookIn _ -> new CaseEvent.Added(id, header, What.CASE);
                    case JoinedFact.Linked _,
                            JoinedFact.Unlinked _,
                            JoinedFact.SplitOff _,
                            JoinedFact.SplitFrom _,
                            JoinedFact.Represented _ ->
                            null;
                    case CaseFact.Due due -> due(about, due.deadline(), said(due.stage()));
                    case CaseFact.Paused f ->
                            due(about, new Deadline(f.clock(), f.until()), Stage.PAUSED);
                    case VerifierFact.Asked f ->
                            new CaseEvent.Asked(id, header, f.member(), Asked.What.CLOSE);
                    case CaseFact.Admitted f ->
                            f.in()
                                    ? null
                                    : new CaseEvent.Asked(
                                            id, header, f.member(), Asked.What.NOTHING);
                    case CaseFact.ReporterAgreed _,
                            CaseFact.Whistled _,
                            CaseFact.Attached _,
                            CaseFact.Resumed _,
                            CaseFact.Redated _,
                            CaseFact.Contacted _,
                            CaseFact.FeedbackGiven _,
                            CaseFact.CategoryDoubted _,
                            CaseFact.CategoryKept _,
                            CaseFact.Visited _,
                            CaseFact.MediationBegun _,
                            CaseFact.MediationExtended _,
                            MediationFact.TeamAssembled _,
                            MediationFact.SessionHeld _,
                            MediationFact.OnceMore _,
                            CaseFact.AgreementDrawn _,
                            CaseFact.AgreementSigned _,
                            CaseFact.PaperReturned _,
                            CaseFact.PromiseChecked _ ->
                            null;
                });
    }

    private static CaseEvent assessed(UUID id, CaseHeader header, Risk before, Risk now) {
        boolean raised = now != before && now.atLeast(before);
        return new CaseEvent.Assessed(id, header, raised ? Change.RAISED : Change.RESTATED);
    }

    /// What others were told of a deadline is over.
    static CaseEvent over(Case about, Deadline deadline) {
        return due(about, deadline, Stage.OVER);
    }

    private static Stage said(org.twogrids.cases.deadlines.Stage reached) {
        return switch (reached) {
            case QUIET, LAPSED -> Stage.OVER;
            case WARN -> Stage.WARN;
            case ALERT -> Stage.ALERT;
            case ESCALATE -> Stage.ESCALATE;
            case PAUSED -> Stage.PAUSED;
        };
    }

    private static CaseEvent due(Case about, Deadline deadline, Stage stage) {
        return new CaseEvent.Due(
                about.id().value(),
                header(about),
                CaseEvent.Due.Kind.valueOf(deadline.kind().name()),
                stage,
                deadline.due(),
                deadline.slip());
    }

    private static CaseHeader header(Case about) {
        var who = about.responsible();
        return new CaseHeader(
                about.number(),
                about.version(),
                about.category(),
                about.risk(),
                about.restricted(),
                about.hangsIn().gridPath(),
                about.hangsIn().policePath(),
                who.team(),
                who.handler(),
                who.owner(),
                who.officer(),
                Visibility.keptFrom(about));
    }
}
