package org.twogrids.cases.agreements;

import java.util.List;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.Report;
import org.twogrids.cases.cases.UnknownParty;

/// What may stand on a paper, and who may hold it.
final class PaperPolicy {

    private PaperPolicy() {}

    /// Each particular is of a party; nobody is told where to find somebody in a restricted case.
    static void require(Particulars said, Case theCase, int parties) {
        if (said.people().stream().anyMatch(it -> it.party() >= parties)) {
            throw new UnknownParty("party");
        }
        if (theCase.restricted() && said.people().stream().anyMatch(Particular::tellsWhere)) {
            throw new WithheldAddress();
        }
    }

    /// The people as the paper may name them.
    static List<Report.Person> named(List<Report.Person> people, boolean restricted) {
        return restricted
                ? people.stream().map(it -> new Report.Person(it.name(), null, null)).toList()
                : people;
    }
}
