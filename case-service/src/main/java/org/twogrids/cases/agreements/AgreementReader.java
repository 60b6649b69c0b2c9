package org.twogrids.cases.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.cases.deadlines.DeadlinePolicy;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;

/// What one caller may read of the agreements of a case. Each reading is logged.
@ApplicationScoped
class AgreementReader {

    private final CaseGate gate;
    private final CaseNotes notes;
    private final Agreements agreements;
    private final AgreementPapers papers;
    private final DeadlinePolicy deadlines;
    private final Sealer sealer;
    private final AccessLog log;

    AgreementReader(
            CaseGate gate,
            CaseNotes notes,
            Agreements agreements,
            AgreementPapers papers,
            DeadlinePolicy deadlines,
            Sealer sealer,
            AccessLog log) {
        this.gate = gate;
        this.notes = notes;
        this.agreements = agreements;
        this.papers = papers;
        this.deadlines = deadlines;
        this.sealer = sealer;
        this.log = log;
    }

    /// Agreements with their words for those who answer for the case.
    @Transactional
    Seen read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        List<Agreement> all = agreements.of(id);
        boolean mayRead = notes.mayRead(theCase, caller) && !all.isEmpty();
        if (mayRead) {
            log.append(caller.member(), "case/" + id, "agreements", List.of("agreements"));
        }
        List<Promise> promises = agreements.promises(id);
        List<AgreementPaper.Kept> printed = papers.kept(id);
        List<SignedPaper.Kept> signed = papers.signed(id);
        return new Seen(
                PaperDesk.isHolder(theCase, caller),
                all.stream().map(it -> told(it, mayRead, promises, printed, signed)).toList());
    }

    private Told told(
            Agreement about,
            boolean mayRead,
            List<Promise> promises,
            List<AgreementPaper.Kept> printed,
            List<SignedPaper.Kept> signed) {
        return new Told(
                about,
                mayRead ? about.words(sealer) : null,
                AgreementPolicy.confirmBy(about, deadlines),
                printed.stream()
                        .filter(it -> it.agreement().equals(about.id()))
                        .findFirst()
                        .orElse(null),
                signed.stream().filter(it -> it.agreement().equals(about.id())).toList(),
                promises.stream()
                        .filter(it -> it.agreement().equals(about.id()))
                        .map(it -> new Kept(it, mayRead ? it.what(sealer) : null))
                        .toList());
    }

    /// @param holder whether the caller may open the papers
    record Seen(boolean holder, List<Told> agreements) {}

    /// @param words null where they are not for the caller
    /// @param confirmBy until when a court may be asked; null where it can't be
    /// @param paper null where it was drawn up before papers of its kind were made
    /// @param signed what came back
    record Told(
            Agreement agreement,
            Agreement.@Nullable Words words,
            @Nullable Instant confirmBy,
            AgreementPaper.@Nullable Kept paper,
            List<SignedPaper.Kept> signed,
            List<Kept> promises) {}

    record Kept(Promise promise, @Nullable String what) {}
}
