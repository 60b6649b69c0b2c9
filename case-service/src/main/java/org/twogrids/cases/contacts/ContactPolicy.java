package org.twogrids.cases.contacts;

import java.util.List;
import java.util.stream.Stream;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.ReporterSeal;
import org.twogrids.kernel.directory.Caller;

/// Who calls whoever asked. A mediator speaks with the parties, and never learns who has reported
/// the case: the answer is given by somebody with an office of the place.
final class ContactPolicy {

    private ContactPolicy() {}

    static boolean isOver(Case theCase) {
        return !theCase.isOpen() || theCase.isVisited();
    }

    static boolean mayContact(Case theCase, Caller caller) {
        return caller.mayKnowParties() && CaseGate.answers(theCase, caller);
    }

    static boolean mayAnswer(Case theCase, Caller caller, ReporterSeal seal) {
        return mayContact(theCase, caller) && seal.opensFor(theCase, caller);
    }

    /// What the caller may do now.
    static List<String> moves(Case theCase, Caller caller, ReporterSeal seal) {
        if (isOver(theCase)) {
            return List.of();
        }
        return Stream.concat(
                        mayContact(theCase, caller) ? Stream.of("CONTACT") : Stream.empty(),
                        mayAnswer(theCase, caller, seal) ? Stream.of("FEEDBACK") : Stream.empty())
                .toList();
    }
}
