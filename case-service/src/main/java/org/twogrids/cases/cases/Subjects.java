package org.twogrids.cases.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.ClockChange;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.Place;

/// The ids and codes of an entry of the journal: what they are of, a colon, and their value.
final class Subjects {

    private Subjects() {}

    /// Handler, owner, officer, team, then the deadlines that start: `due:ACCEPT=<instant>`.
    static List<String> answering(Responsible who, List<Deadline> deadlines) {
        return Stream.concat(
                        Stream.of(
                                "handler:" + who.handler(),
                                "owner:" + who.owner(),
                                "officer:" + (who.officer() == null ? "" : who.officer()),
                                "team:" + (who.team() == null ? "" : who.team())),
                        dues(deadlines))
                .toList();
    }

    static List<String> withDues(List<Deadline> deadlines, String... subjects) {
        return Stream.concat(Stream.of(subjects), dues(deadlines)).toList();
    }

    static List<String> of(CaseFact.Opened f) {
        return Stream.of(
                        f.personFirst() ? Stream.of(JournalEntry.UNSURE) : Stream.<String>of(),
                        f.reporter() == Reporter.Kind.MEMBER
                                ? Stream.<String>of()
                                : Stream.of(JournalEntry.FROM + f.reporter()),
                        answering(f.responsible(), f.deadlines()).stream())
                .flatMap(part -> part)
                .toList();
    }

    static List<String> of(CaseFact.Settled f) {
        return Stream.concat(
                        Stream.of("agreement:ORAL", "publicOrder:" + f.publicOrder()),
                        answering(f.responsible(), f.deadlines()).stream())
                .toList();
    }

    static List<String> of(CaseFact.Completed f) {
        return Stream.concat(
                        Stream.ofNullable(f.disposal()).map(it -> "disposal:" + it),
                        dues(f.deadlines()))
                .toList();
    }

    static List<String> of(CaseFact.Reassessed f) {
        return Stream.of(
                        codes("added:", f.added()),
                        codes("removed:", f.removed()),
                        Stream.of("risk:" + f.risk()),
                        answering(f.responsible(), f.deadlines()).stream())
                .flatMap(part -> part)
                .toList();
    }

    static List<String> of(CaseFact.RiskConfirmed f) {
        return Stream.concat(
                        Stream.of("risk:" + f.risk()),
                        answering(f.responsible(), f.deadlines()).stream())
                .toList();
    }

    static List<String> of(CaseFact.Recategorised f) {
        return Stream.concat(
                        Stream.of(
                                "category:" + f.category(), "anew:" + f.anew(), "risk:" + f.risk()),
                        answering(f.responsible(), f.deadlines()).stream())
                .toList();
    }

    static List<String> of(CaseFact.Protected f) {
        return withDues(
                f.deadlines(), "step:" + f.step(), "paper:" + (f.paper() == null ? "" : f.paper()));
    }

    static List<String> of(VerifierFact.Asked f) {
        return Stream.of(
                        f.by() == null ? Stream.of("step:NEXT") : Stream.<String>of(),
                        Stream.of("handler:" + f.member()),
                        dues(f.deadlines()))
                .flatMap(part -> part)
                .toList();
    }

    static List<String> of(CaseFact.Due f) {
        return Stream.concat(
                        Stream.of(
                                JournalEntry.STAGE + f.stage(),
                                "clock:" + f.deadline().kind(),
                                "until:" + f.deadline().due()),
                        Stream.ofNullable(f.deadline().slip()).map(slip -> "slip:" + slip))
                .toList();
    }

    static List<String> of(CaseFact.Reanchored f) {
        return Stream.concat(areas(f.anchoredIn()), answering(f.responsible(), List.of()).stream())
                .toList();
    }

    static List<String> of(CaseFact.AgreementDrawn fact) {
        CaseFact.AgreementDrawn.Paper paper = fact.paper();
        String step = paper.lacking() == 0 ? "PRINTED" : "LACKING";
        return List.of(
                "step:" + (paper.written() ? "" : "ORAL_") + step,
                "id:" + fact.agreement(),
                "number:" + paper.number(),
                "sha256:" + paper.sha256(),
                "lacking:" + paper.lacking());
    }

    static List<String> of(CaseFact.PaperReturned fact) {
        return List.of(
                "id:" + fact.agreement(), "number:" + fact.number(), "sha256:" + fact.sha256());
    }

    static List<String> of(CaseFact.Whistled fact) {
        return withDues(
                fact.step() == WhistleStep.ISSUED
                        ? List.of(Deadline.ofSlip(fact.slip(), fact.until()))
                        : List.of(),
                "step:" + fact.step(),
                "slip:" + fact.slip(),
                "unit:" + fact.unit(),
                "until:" + fact.until());
    }

    static List<String> of(CaseFact.Attached fact) {
        return List.of(
                "step:" + fact.step(),
                "attachment:" + fact.attachment(),
                "sha256:" + fact.sha256());
    }

    static List<String> of(CaseFact.Recused fact) {
        return Stream.of(
                        Stream.of("step:" + fact.why(), "member:" + fact.member()),
                        Stream.ofNullable(fact.party()).map(party -> "party:" + party),
                        answering(fact.responsible(), List.of()).stream())
                .flatMap(part -> part)
                .toList();
    }

    static List<String> of(JoinedFact fact) {
        return switch (fact) {
            case JoinedFact.Added added ->
                    Stream.of(
                                    added.danger() == Danger.UNSURE
                                            ? Stream.of(JournalEntry.UNSURE)
                                            : Stream.<String>of(),
                                    added.from() == Reporter.Kind.MEMBER
                                            ? Stream.<String>of()
                                            : Stream.of(JournalEntry.FROM + added.from()),
                                    Stream.of("addition:" + added.addition()))
                            .flatMap(part -> part)
                            .toList();
            case JoinedFact.Linked linked -> List.of(JournalEntry.OTHER + linked.other());
            case JoinedFact.Unlinked linked -> List.of(JournalEntry.OTHER + linked.other());
            case JoinedFact.MergedInto merged -> List.of(JournalEntry.OTHER + merged.other());
            case JoinedFact.SplitOff split -> List.of(JournalEntry.OTHER + split.other());
            case JoinedFact.SplitFrom split -> List.of(JournalEntry.OTHER + split.other());
            case JoinedFact.Represented named ->
                    named.parties().isEmpty()
                            ? List.of("step:NOBODY")
                            : named.parties().stream().map(it -> "representative:" + it).toList();
            case JoinedFact.TookIn took ->
                    withDues(took.deadlines(), JournalEntry.OTHER + took.other());
        };
    }

    static List<String> of(MediationFact fact) {
        return switch (fact) {
            case MediationFact.TeamAssembled team ->
                    Stream.of(
                                    Stream.of("mediation:" + team.mediation()),
                                    team.mediators().stream().map(it -> "mediator:" + it),
                                    Stream.ofNullable(team.secretary())
                                            .map(it -> "secretary:" + it),
                                    team.helpers().stream().map(it -> "helper:" + it),
                                    helped(team.consents()))
                            .flatMap(part -> part)
                            .toList();
            case MediationFact.SessionHeld held ->
                    Stream.concat(Stream.of("session:" + held.session()), helped(held.consents()))
                            .toList();
            case MediationFact.OnceMore again ->
                    withDues(
                            again.deadlines(),
                            "reason:" + again.reason(),
                            "until:" + again.deadlines().getFirst().due());
            case MediationFact.Penalised f ->
                    Stream.of(
                                    Stream.of("step:" + step(f.reason())),
                                    Stream.ofNullable(f.reason()).map(it -> "reason:" + it),
                                    answering(f.responsible(), f.deadlines()).stream())
                            .flatMap(part -> part)
                            .toList();
        };
    }

    private static String step(@Nullable FailReason reason) {
        if (reason == null) {
            return "BROKEN";
        }
        return reason.rulesOut() ? reason.name() : "NO_AGREEMENT";
    }

    /// That somebody helps, and which parties want them.
    private static Stream<String> helped(List<Integer> consents) {
        return consents.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of("step:HELPERS"), consents.stream().map(it -> "consent:" + it));
    }

    static List<String> of(CaseFact.Contacted fact) {
        return Stream.concat(
                        Stream.of(
                                "step:" + (fact.reached() ? "REACHED" : "NOT_REACHED"),
                                "means:" + fact.means()),
                        Stream.ofNullable(fact.party()).map(party -> "party:" + party))
                .toList();
    }

    static List<String> of(CaseFact.Paused fact) {
        return List.of("step:" + fact.why(), "clock:" + fact.clock(), "until:" + fact.until());
    }

    static List<String> of(CaseFact.Redated fact) {
        Deadline deadline = fact.deadline();
        return withDues(List.of(deadline), "clock:" + deadline.kind(), "until:" + deadline.due());
    }

    static Stream<String> dues(List<Deadline> deadlines) {
        return deadlines.stream().map(ClockChange::subject);
    }

    static Stream<String> codes(String kind, Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().map(code -> kind + code);
    }

    static Stream<String> areas(Place place) {
        return Stream.of(
                "grid:" + (place.grid() == null ? "" : place.grid()),
                "policeGrid:" + (place.policeGrid() == null ? "" : place.policeGrid()));
    }
}
