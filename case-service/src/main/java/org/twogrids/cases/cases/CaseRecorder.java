package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.messaging.Outbox;
import org.twogrids.kernel.privacy.Sealer;

/// What a fact leaves behind, in the transaction of its command: the journal entry, the
/// clocks it starts and stops, and what others are told.
@ApplicationScoped
public class CaseRecorder {

    private static final Logger LOG = Logger.getLogger(CaseRecorder.class);

    private final Cases cases;
    private final Outbox outbox;
    private final Sealer sealer;

    CaseRecorder(Cases cases, Outbox outbox, Sealer sealer) {
        this.cases = cases;
        this.outbox = outbox;
        this.sealer = sealer;
    }

    public void record(Case about, CaseFact fact) {
        keep(about, fact);
        Announcements.of(about, fact).ifPresent(outbox::append);
    }

    /// Into the journal only: nobody else is told.
    void keep(Case about, CaseFact fact) {
        JournalEntry entry = JournalEntry.of(about, fact);
        cases.add(entry);
        switch (fact) {
            case CaseFact.Opened opened ->
                    opened.deadlines().forEach(it -> cases.add(new DeadlineEntry(about.id(), it)));
            case CaseFact.Refused refused ->
                    refused.deadlines().forEach(it -> cases.restart(about.id(), it));
            case CaseFact.Accepted accepted -> cases.stop(about.id(), Deadline.Kind.ACCEPT);
            case CaseFact.HandedOver to -> cases.stop(about.id(), Deadline.Kind.RULE);
            case CaseFact.Overridden by -> cases.stop(about.id(), Deadline.Kind.RULE);
            case CaseFact.Settled settled -> replaceAll(about, settled.deadlines());
            case CaseFact.Completed completed -> replaceAll(about, completed.deadlines());
            case CaseFact.Reopened reopened -> replaceAll(about, reopened.deadlines());
            case CaseFact.Failed failed -> replaceAll(about, failed.deadlines());
            case CaseFact.Agreed agreed -> replaceAll(about, agreed.deadlines());
            case CaseFact.MediationBegun begun ->
                    begun.deadlines().forEach(it -> cases.restart(about.id(), it));
            case CaseFact.MediationExtended extended ->
                    extended.deadlines().forEach(it -> cases.restart(about.id(), it));
            case CaseFact.PromiseChecked checked -> {
                cases.stop(about.id(), Deadline.Kind.PROMISE);
                checked.deadlines().forEach(it -> cases.restart(about.id(), it));
            }
            case CaseFact.SessionHeld _, CaseFact.AgreementDrawn _, CaseFact.AgreementSigned _ -> {}
            case CaseFact.Withdrawn _, CaseFact.Closed _ -> cases.stopAll(about.id());
            case CaseFact.Visited visited -> {
                cases.stop(about.id(), Deadline.Kind.RETURN_VISIT);
                visited.deadlines().forEach(it -> cases.restart(about.id(), it));
            }
            case CaseFact.Reassessed f -> restart(about, f.deadlines());
            case CaseFact.RiskConfirmed f -> restart(about, f.deadlines());
            case CaseFact.Recategorised f -> {
                if (f.anew()) {
                    cases.stopJourney(about.id());
                } else {
                    cases.stop(about.id(), Deadline.Kind.SETTLE);
                }
                restart(about, f.deadlines());
            }
            case CaseFact.Protected f -> {
                cases.stopProtection(about.id());
                restart(about, f.deadlines());
            }
            case CaseFact.Admitted _,
                    CaseFact.OwnerChanged _,
                    CaseFact.ReporterAgreed _,
                    CaseFact.CategoryDoubted _,
                    CaseFact.CategoryKept _,
                    CaseFact.Rerouted _,
                    CaseFact.Reanchored _ -> {}
        }
        MDC.put("subject", about.id().toString());
        LOG.infof("%s %s", about.number(), entry.kind());
    }

    private void replaceAll(Case about, List<Deadline> deadlines) {
        cases.stopJourney(about.id());
        restart(about, deadlines);
    }

    private void restart(Case about, List<Deadline> deadlines) {
        deadlines.forEach(it -> cases.restart(about.id(), it));
    }

    /// Seals a reason and answers the id by which the journal knows it.
    public UUID note(CaseId id, String reason) {
        Note note = new Note(id, reason, sealer);
        cases.add(note);
        return note.id();
    }
}
