package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import org.twogrids.cases.routing.Reason;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.kernel.directory.DirectoryView;

/// Why a case went where it went.
///
/// @param directoryVersion the directory that the decision was based on
/// @param alternatives teams that were passed over, each with why
record RoutingView(
        Instant decidedAt,
        long directoryVersion,
        List<Line> reasons,
        List<Alternative> alternatives) {

    static RoutingView of(RoutingEntry entry, Words words, DirectoryView names) {
        return new RoutingView(
                entry.decidedAt(),
                entry.directoryPosition(),
                lines(entry.reasons(), words),
                alternatives(entry.alternatives(), words, names));
    }

    /// As a case that was decided now would show it.
    static RoutingView of(RoutingDecision decision, Instant at, Words words, DirectoryView view) {
        return new RoutingView(
                at,
                view.position(),
                lines(decision.reasons(), words),
                alternatives(decision.alternatives(), words, view));
    }

    private static List<Line> lines(List<Reason> reasons, Words words) {
        return reasons.stream().map(reason -> Line.of(reason, words)).toList();
    }

    private static List<Alternative> alternatives(
            List<RoutingDecision.Alternative> others, Words words, DirectoryView names) {
        return others.stream()
                .map(
                        other ->
                                new Alternative(
                                        new CaseView.Named(
                                                other.team(), names.teamName(other.team())),
                                        List.of(Line.of(other.reason(), words))))
                .toList();
    }

    record Line(String code, String text) {

        static Line of(Reason reason, Words words) {
            return new Line(reason.code().name(), words.of(reason));
        }
    }

    record Alternative(CaseView.Named team, List<Line> reasons) {}
}
