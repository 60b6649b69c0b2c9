package org.twogrids.cases.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;

/// What those who need to know may read of how somebody is protected. Each reading is logged.
@ApplicationScoped
class ProtectionReader {

    private final CaseGate gate;
    private final CaseNotes notes;
    private final Papers papers;
    private final Sealer sealer;
    private final AccessLog log;

    ProtectionReader(CaseGate gate, CaseNotes notes, Papers papers, Sealer sealer, AccessLog log) {
        this.gate = gate;
        this.notes = notes;
        this.papers = papers;
        this.sealer = sealer;
        this.log = log;
    }

    /// The victim's number, hours and code word are for those who answer for the case alone, not
    /// for whoever reported it.
    @Transactional
    Seen read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        if (!theCase.restricted()) {
            return Seen.nothing(theCase);
        }
        List<Paper> all = papers.of(id);
        List<ProtectionVisit> visits = papers.visits(all);
        List<Referral> referrals = papers.referrals(id);
        boolean answers = answers(theCase, caller);
        SealedContact sealed = answers ? papers.contact(id) : null;
        if (answers) {
            log.append(
                    caller.member(),
                    "case/" + id,
                    "protection",
                    sealed == null ? List.of("protection") : List.of("protection", "contact"));
        }
        Map<UUID, String> words =
                answers
                        ? notes.open(
                                Stream.concat(
                                                visits.stream().map(ProtectionVisit::note),
                                                referrals.stream().map(Referral::note))
                                        .toList(),
                                theCase,
                                "protection",
                                caller)
                        : Map.of();
        return new Seen(
                theCase,
                all.stream()
                        .map(
                                it ->
                                        new Told(
                                                it,
                                                answers ? it.number(sealer) : null,
                                                issuer(it, answers)))
                        .toList(),
                visits,
                referrals,
                words,
                sealed == null ? null : sealed.open(sealer));
    }

    private @Nullable String issuer(Paper paper, boolean answers) {
        return answers ? paper.issuer(sealer) : null;
    }

    private static boolean answers(Case theCase, Caller caller) {
        UUID member = caller.member();
        return theCase.responsible().includes(member)
                || theCase.told().contains(member)
                || theCase.admitted().contains(member);
    }

    /// @param contact null where none is chosen or it is not for the caller
    record Seen(
            Case about,
            List<Told> papers,
            List<ProtectionVisit> visits,
            List<Referral> referrals,
            Map<UUID, String> words,
            @Nullable ChosenContact contact) {

        static Seen nothing(Case about) {
            return new Seen(about, List.of(), List.of(), List.of(), Map.of(), null);
        }
    }

    /// @param number null where it is not for the caller
    record Told(Paper paper, @Nullable String number, @Nullable String issuer) {}
}
