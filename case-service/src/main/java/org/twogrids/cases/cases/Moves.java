package org.twogrids.cases.cases;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.Risk;

/// What one caller may do to a case now, for the buttons of a screen. The commands ask again.
final class Moves {

    private Moves() {}

    static List<String> of(Case found, Caller caller, boolean own, Instant at) {
        UUID member = caller.member();
        boolean handles = found.responsible().handler().equals(member);
        boolean owns = found.responsible().owner().equals(member);
        List<String> moves =
                Stream.of(Track.Move.values())
                        .filter(move -> found.state().after(move).isPresent())
                        .filter(
                                move ->
                                        switch (move) {
                                            case ACCEPT, SETTLE, FAIL, COMPLETE -> handles;
                                            case MEDIATE ->
                                                    handles
                                                            && MediablePolicy.mayLead(
                                                                    caller.roles());
                                            case REFUSE -> handles && found.risk() != Risk.RED;
                                            case HAND_OVER -> handles || owns;
                                            case OVERRIDE -> CaseDesk.mayOverride(caller);
                                            case WITHDRAW ->
                                                    WithdrawalPolicy.allows(
                                                            found, member, caller.roles(), at);
                                            case CLOSE ->
                                                    ClosurePolicy.allows(
                                                            found, member, caller.roles());
                                            case REOPEN -> owns || CaseDesk.mayOverride(caller);
                                            case MERGE ->
                                                    handles || owns || CaseDesk.mayOverride(caller);
                                            case REROUTE, ONCE_MORE, PENALISE -> false;
                                        })
                        .map(Enum::name)
                        .collect(toCollection(ArrayList::new));
        if (!found.state().isOver() && (owns || CaseDesk.mayOverride(caller))) {
            moves.add("CHANGE_OWNER");
        }
        if ((handles || owns)
                && found.restricted()
                && found.state().after(Track.Move.CLOSE).isPresent()) {
            moves.add("ASK_TO_CLOSE");
        }
        if (found.isVisited() && !handles && caller.mayKnowParties()) {
            moves.add("VISIT");
        }
        boolean answers = handles || owns || CaseDesk.mayOverride(caller);
        if (answers && !found.restricted() && !found.state().isOver()) {
            moves.add("WHISTLE");
        }
        if (answers && !found.state().isOver()) {
            moves.add("LINK");
        }
        if (answers && found.isOpen() && !found.isVisited()) {
            moves.add("SPLIT");
            moves.add("REPRESENT");
        }
        if (answers && found.isOpen() && !found.isVisited()) {
            moves.add("RECUSE");
        }
        if (handles && found.isOpen() && !found.isVisited()) {
            moves.add("DECLARE_CONFLICT");
        }
        if (!own && caller.mayKnowParties()) {
            moves.add("DISCLOSE");
        }
        return moves;
    }
}
