package org.twogrids.cases.search;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;

/// How the like was settled, for whoever handles a case. From wherever it was, and so without
/// anything that tells whose it was: no number, name, date, address or word.
@ApplicationScoped
class SimilarDesk {

    private static final int MOST_COMPARED = 500;
    private static final int MOST_SHOWN = 5;
    private static final String AGREEMENT = "agreement:";

    private final CaseGate gate;
    private final SearchedCases cases;

    SimilarDesk(CaseGate gate, SearchedCases cases) {
        this.gate = gate;
        this.cases = cases;
    }

    /// None of what is restricted, nor for it. The most alike first.
    @Transactional
    List<Similar> similar(CaseId id, Caller caller) {
        Case asked = gate.within(id, caller);
        return cases.tokens(id).map(said -> similar(asked, said)).orElse(List.of());
    }

    private List<Similar> similar(Case asked, Set<Integer> said) {
        List<Alike> alike =
                cases.settled(asked.category(), asked.id(), MOST_COMPARED).stream()
                        .map(it -> new Alike(it, Similarity.of(said, it.tokens())))
                        .sorted(comparingDouble(Alike::similarity).reversed())
                        .limit(MOST_SHOWN)
                        .toList();
        Map<UUID, List<Step>> steps =
                cases.steps(alike.stream().map(it -> it.settled().id()).toList()).stream()
                        .collect(groupingBy(Step::caseId));
        return alike.stream()
                .map(
                        it ->
                                it.shown(
                                        asked.hangsIn().grid(),
                                        steps.getOrDefault(it.settled().id(), List.of())))
                .toList();
    }

    private record Alike(Settled settled, double similarity) {

        Similar shown(@Nullable String grid, List<Step> steps) {
            Step last =
                    steps.stream()
                            .filter(it -> isSettlement(it.kind()))
                            .reduce((_, later) -> later)
                            .orElseThrow();
            return new Similar(
                    Similarity.rounded(similarity),
                    grid != null && grid.equals(settled.grid()),
                    ChronoUnit.DAYS.between(settled.receivedAt(), settled.endedAt()),
                    count(steps, "SESSIONHELD"),
                    last.kind().equals("SETTLED"),
                    last.subjects().stream()
                            .filter(it -> it.startsWith(AGREEMENT))
                            .map(it -> it.substring(AGREEMENT.length()))
                            .findFirst()
                            .orElse("ORAL"),
                    count(steps, "REOPENED"),
                    settled.status().equals("CLOSED"));
        }

        private static boolean isSettlement(String kind) {
            return kind.equals("SETTLED") || kind.equals("AGREED");
        }

        private static long count(List<Step> steps, String kind) {
            return steps.stream().filter(it -> it.kind().equals(kind)).count();
        }
    }

    /// @param similarity of the words, 0 to 1
    /// @param sameGrid whether it was in the grid of the case that was asked for
    /// @param days from receipt to the settlement that holds
    /// @param sessions meetings, home visits and talks with one party
    /// @param onTheSpot whether it was settled where it was met, without mediation
    /// @param agreement `ORAL` or `WRITTEN`
    /// @param relapses how often it broke out again before
    /// @param closed whether every return visit is over
    record Similar(
            double similarity,
            boolean sameGrid,
            long days,
            long sessions,
            boolean onTheSpot,
            String agreement,
            long relapses,
            boolean closed) {}
}
