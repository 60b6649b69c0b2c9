package org.twogrids.cases.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.kernel.directory.DirectoryView;

/// How somebody is protected, as one caller may see it.
///
/// @param contact null where none is chosen or it is not for the caller
/// @param knows everybody who may know of the case; empty where it is for all
record ProtectionView(
        List<PaperView> papers,
        List<ReferralView> referrals,
        @Nullable ChosenContact contact,
        List<Knower> knows) {

    static ProtectionView of(ProtectionReader.Seen seen, DirectoryView names) {
        return new ProtectionView(
                seen.papers().stream().map(it -> PaperView.of(it, seen, names)).toList(),
                seen.referrals().stream()
                        .map(
                                it ->
                                        new ReferralView(
                                                it.id(),
                                                it.kind(),
                                                it.at(),
                                                CaseView.Named.member(it.member(), names),
                                                seen.words().get(it.note())))
                        .toList(),
                seen.contact(),
                seen.about().restricted() ? knowers(seen.about(), names) : List.of());
    }

    private static List<Knower> knowers(Case about, DirectoryView names) {
        return Stream.of(about.responsible().people(), about.told(), about.admitted())
                .flatMap(people -> new TreeSet<>(people).stream())
                .distinct()
                .map(
                        it ->
                                new Knower(
                                        CaseView.Named.member(it, names),
                                        about.admitted().contains(it)))
                .toList();
    }

    /// @param number null where it is not for the caller, as `issuer`
    /// @param victim whom it protects, 0 for the case's first party
    record PaperView(
            UUID id,
            Issue.Kind kind,
            @Nullable String number,
            @Nullable String issuer,
            int victim,
            int bound,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable Instant victimServedAt,
            @Nullable Instant boundServedAt,
            @Nullable Instant committeeToldAt,
            @Nullable Instant breachedAt,
            @Nullable Instant endedAt,
            List<VisitView> visits) {

        static PaperView of(
                ProtectionReader.Told told, ProtectionReader.Seen seen, DirectoryView names) {
            Paper paper = told.paper();
            return new PaperView(
                    paper.id(),
                    paper.kind(),
                    told.number(),
                    told.issuer(),
                    paper.victim(),
                    paper.bound(),
                    paper.issuedOn(),
                    paper.validUntil(),
                    paper.victimServedAt(),
                    paper.boundServedAt(),
                    paper.committeeToldAt(),
                    paper.breachedAt(),
                    paper.endedAt(),
                    seen.visits().stream()
                            .filter(it -> it.paper().equals(paper.id()))
                            .map(it -> VisitView.of(it, seen, names))
                            .toList());
        }
    }

    /// @param round 1 for the first
    record VisitView(
            UUID id,
            int round,
            int party,
            Instant visitedAt,
            CaseView.Named by,
            @Nullable String note) {

        static VisitView of(
                ProtectionVisit visit, ProtectionReader.Seen seen, DirectoryView names) {
            return new VisitView(
                    visit.id(),
                    visit.round() + 1,
                    visit.party(),
                    visit.visitedAt(),
                    CaseView.Named.member(visit.visitor(), names),
                    seen.words().get(visit.note()));
        }
    }

    record ReferralView(
            UUID id, Referral.Kind kind, Instant at, CaseView.Named by, @Nullable String note) {}

    /// @param admitted whether the owner has let them in
    record Knower(CaseView.Named member, boolean admitted) {}
}
