package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.twogrids.cases.deadlines.Basis;
import org.twogrids.cases.deadlines.ClockChange;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.messaging.Outbox;
import org.twogrids.kernel.privacy.Sealer;

/// What a fact leaves behind, in the transaction of its command: the journal entry, the
/// clocks it starts and stops, and what others are told.
@ApplicationScoped
public class CaseRecorder {

    private static final Logger LOG = Logger.getLogger(CaseRecorder.class);

    private final Cases cases;
    private final Clocks clocks;
    private final Basis basis;
    private final Outbox outbox;
    private final Sealer sealer;

    CaseRecorder(Cases cases, Clocks clocks, Basis basis, Outbox outbox, Sealer sealer) {
        this.cases = cases;
        this.clocks = clocks;
        this.basis = basis;
        this.outbox = outbox;
        this.sealer = sealer;
    }

    /// What is over is said first: nobody new is told of a deadline that the same step has met.
    public void record(Case about, CaseFact fact) {
        List<Deadline> over = keep(about, fact);
        outbox.appendAll(
                Stream.concat(
                                over.stream().map(it -> Announcements.over(about, it)),
                                Announcements.of(about, fact).stream())
                        .toList());
    }

    /// Several at once, told of together: what a round does to a page of cases.
    void recordAll(List<Step> steps) {
        outbox.appendAll(
                steps.stream()
                        .flatMap(
                                step -> {
                                    keep(step.about(), step.fact());
                                    return Announcements.of(step.about(), step.fact()).stream();
                                })
                        .toList());
    }

    /// The version before keeps one clock for all slips of a case: each gets its own.
    void eachSlip(Case about) {
        outbox.appendAll(
                clocks.eachSlip(about.id(), cases.journal(about.id())).stream()
                        .map(it -> Announcements.over(about, it))
                        .toList());
    }

    /// One fact of one case; one that ends nothing of which others were told.
    record Step(Case about, CaseFact.Due fact) {}

    /// Into the journal only: nobody else is told.
    ///
    /// @return the deadlines that others have been told of and that run so no more
    List<Deadline> keep(Case about, CaseFact fact) {
        JournalEntry entry = JournalEntry.of(about, fact).by(basis);
        cases.add(entry);
        MDC.put("subject", about.id().toString());
        LOG.infof("%s %s", about.number(), entry.kind());
        ClockChange change = entry.clocks();
        if (fact instanceof CaseFact.Opened) {
            clocks.start(about.id(), change.started(), entry.at());
            return List.of();
        }
        return change.isNone() ? List.of() : clocks.follow(about.id(), change, entry.at());
    }

    /// Seals a reason and answers the id by which the journal knows it.
    public UUID note(CaseId id, String reason) {
        Note note = new Note(id, reason, sealer);
        cases.add(note);
        return note.id();
    }
}
