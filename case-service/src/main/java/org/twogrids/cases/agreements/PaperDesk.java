package org.twogrids.cases.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Report;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.Idempotency;
import org.twogrids.kernel.web.NotPermitted;

/// The paper of an agreement: made once, read by those who answer for it, and taken back signed.
/// Each reading is logged.
@ApplicationScoped
class PaperDesk {

    /// So many pages of one agreement come back at most.
    private static final int SCANS = 20;

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Agreements agreements;
    private final AgreementPapers papers;
    private final PaperForm form;
    private final Directory directory;
    private final Idempotency idempotency;
    private final Sealer sealer;
    private final AccessLog log;
    private final Clock clock;

    PaperDesk(
            CaseGate gate,
            CaseRecorder recorder,
            Agreements agreements,
            AgreementPapers papers,
            PaperForm form,
            Directory directory,
            Idempotency idempotency,
            Sealer sealer,
            AccessLog log,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.agreements = agreements;
        this.papers = papers;
        this.form = form;
        this.directory = directory;
        this.idempotency = idempotency;
        this.sealer = sealer;
        this.log = log;
        this.clock = clock;
    }

    /// Fixes the text of an agreement. Within a transaction.
    AgreementPaper make(Case theCase, Agreement drawn, Terms agreed, Caller caller) {
        log.append(
                caller.member(),
                "case/" + theCase.id(),
                "agreement paper drawn up",
                theCase.restricted() ? List.of("name") : List.of("name", "phone", "address"));
        List<Report.Person> people = PaperPolicy.named(gate.people(theCase), theCase.restricted());
        PaperForm.Paper made = form.of(theCase, drawn, agreed, people);
        AgreementPaper paper =
                new AgreementPaper(
                        drawn, made.printed(), made.lacking(), !theCase.restricted(), sealer);
        agreements.flush();
        papers.persist(paper);
        return paper;
    }

    /// The same bytes as on the day it was made.
    @Transactional
    File paper(CaseId id, UUID agreement, Caller caller) {
        Case theCase = gate.within(id, caller);
        requireHolder(theCase, caller);
        AgreementPaper paper = papers.find(id, agreement).orElseThrow(PaperNotFound::new);
        if (theCase.restricted() && paper.tellsWhere()) {
            throw new PaperTellsWhere();
        }
        read(id, "agreement paper", caller);
        return new File(paper.open(sealer), Scan.Type.PDF, paper.number() + ".pdf");
    }

    /// A page came back signed. The same page twice is one.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    /// @return what is known of it
    @Transactional
    SignedPaper.Kept take(
            CaseId id, UUID agreement, Scan scan, @Nullable String key, Caller caller) {
        Case theCase = gate.locked(id, caller);
        CaseGate.requireAnswering(theCase, caller);
        requireHolder(theCase, caller);
        Agreement signed = agreements.find(id, agreement).orElseThrow(AgreementNotFound::new);
        UUID mine = Ids.next();
        UUID claimed = key == null ? mine : claimed(agreement, scan, key, mine, caller);
        List<SignedPaper.Kept> before =
                papers.signed(id).stream().filter(it -> it.agreement().equals(agreement)).toList();
        for (SignedPaper.Kept kept : before) {
            if (kept.id().equals(claimed) || kept.sha256().equals(scan.sha256())) {
                return kept;
            }
        }
        if (signed.form() == Terms.Form.ORAL || signed.withdrawn()) {
            throw new NothingSigned();
        }
        if (before.size() >= SCANS) {
            throw new TooManyScans(SCANS);
        }
        papers.add(new SignedPaper(mine, signed, scan, caller.member(), clock.instant(), sealer));
        papers.flush();
        recorder.record(
                theCase,
                theCase.returned(
                        caller.member(),
                        agreement,
                        signed.number(),
                        scan.sha256(),
                        clock.instant()));
        return papers.signed(id).stream()
                .filter(it -> it.id().equals(mine))
                .findFirst()
                .orElseThrow(PaperNotFound::new);
    }

    @Transactional
    File signed(CaseId id, UUID agreement, UUID scan, Caller caller) {
        requireHolder(gate.within(id, caller), caller);
        SignedPaper paper = papers.signed(id, agreement, scan).orElseThrow(PaperNotFound::new);
        read(id, "signed agreement", caller);
        return new File(paper.open(sealer), paper.type(), scan.toString());
    }

    /// Whoever answers for the case or was let in, and may see identities; not for having reported
    /// it.
    private void requireHolder(Case theCase, Caller caller) {
        directory.requireTrusted();
        if (!isHolder(theCase, caller)) {
            throw new NotPermitted();
        }
    }

    static boolean isHolder(Case theCase, Caller caller) {
        return caller.roles().stream().anyMatch(Role::mayKnowIdentities)
                && CaseGate.answers(theCase, caller);
    }

    private void read(CaseId id, String purpose, Caller caller) {
        log.append(
                caller.member(),
                "case/" + id,
                purpose,
                List.of("name", "identity", "phone", "address", "agreements"));
    }

    private UUID claimed(UUID agreement, Scan scan, String key, UUID mine, Caller caller) {
        return idempotency.claim(
                caller.login(), key, Map.of("agreement", agreement, "scan", scan.sha256()), mine);
    }

    /// @param name under which it is saved
    @SuppressWarnings("ArrayRecordComponent") // a file, never compared
    record File(byte[] content, Scan.Type type, String name) {}
}
