package org.twogrids.cases.linking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.MatterOver;
import org.twogrids.cases.cases.Track;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.events.Risk;

/// Which of two cases may go on in the other: none that would be treated with less care there, and
/// none of which something runs that the other one does not have.
final class MergePolicy {

    private MergePolicy() {}

    /// @param asWhat the category of the case that goes on in the other
    /// @param running its clocks
    static void require(
            Case ends, Category asWhat, List<Deadline> running, Case goesOn, Category intoWhat) {
        if (ends.state().isOver() || goesOn.state().isOver()) {
            throw new MatterOver();
        }
        requireSameWay(ends.state(), asWhat, goesOn.state(), intoWhat);
        if (ends.aftercare().endedAt() != null || goesOn.isVisited()) {
            throw new HadEnded();
        }
        if (ends.state() == Track.Dispute.MEDIATING) {
            throw new UnderMediation();
        }
        if (running.stream().map(Deadline::kind).anyMatch(MergePolicy::runsOn)) {
            throw new StillRunning();
        }
    }

    /// The same track, and nothing that loosens what holds: violence and assault never go on as
    /// something else, nor does crime in mediation.
    static void requireSameWay(Track from, Category asWhat, Track into, Category intoWhat) {
        if (!from.track().equals(into.track())) {
            throw new AnotherTrack();
        }
        if (isBelow(intoWhat.lowest(), asWhat.lowest())
                || (asWhat.restricted() && !intoWhat.restricted())) {
            throw new LessCare();
        }
    }

    /// Those due earlier in the case that ends: to be flagged twice gives nobody more time.
    static List<Deadline> earlier(List<Deadline> ending, List<Deadline> goingOn) {
        return ending.stream()
                .filter(
                        it ->
                                goingOn.stream()
                                        .anyMatch(
                                                own ->
                                                        own.kind() == it.kind()
                                                                && it.due().isBefore(own.due())))
                .toList();
    }

    private static boolean isBelow(@Nullable Risk lowest, @Nullable Risk needed) {
        return needed != null && (lowest == null || !lowest.atLeast(needed));
    }

    private static boolean runsOn(Deadline.Kind kind) {
        return kind.protects() || kind == Deadline.Kind.SLIP;
    }
}
