package org.twogrids.cases.representatives;

import java.util.Set;
import org.twogrids.cases.cases.Forbidden;
import org.twogrids.cases.cases.UnknownParty;

/// Who bring a matter together and come in person choose representatives, five at most (Petitions
/// regulation, art. 20). Nobody is kept from reporting it: the others stay parties.
final class RepresentativePolicy {

    private static final int MOST = 5;

    private RepresentativePolicy() {}

    /// @param named 0 for the case's first party
    /// @param parties how many the case has
    static void require(Set<Integer> named, int parties) {
        if (named.stream().anyMatch(party -> party < 0 || party >= parties)) {
            throw new UnknownParty("parties");
        }
        if (named.size() > MOST) {
            throw new Forbidden(Forbidden.Rule.FIVE_REPRESENTATIVES);
        }
    }
}
