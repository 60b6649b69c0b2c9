package org.twogrids.grid.mentoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.postings.Postings.Office;

/// Who makes and parts pairs, by what right and when.
///
/// @param offices what the members in question hold, or will
record Author(Scope scope, AreaTree tree, Map<MemberId, List<Office>> offices, Instant at) {

    /// Whether they may give the member a mentor or an apprentice.
    boolean covers(MemberId member) {
        return scope.everything()
                || anyOffice(member, office -> scope.coversPeople(tree.path(office.area())));
    }

    /// The apprentice's cases come to the mentor's notice, so the right must reach both.
    boolean coversBoth(Bond bond) {
        return covers(bond.mentor()) && covers(bond.apprentice());
    }

    /// Whether they stand above both, as changing the past asks for. Nobody stands above
    /// themselves.
    boolean isAboveBoth(Bond bond) {
        return isAbove(bond.mentor()) && isAbove(bond.apprentice());
    }

    private boolean isAbove(MemberId member) {
        if (scope.everything()) {
            return !member.value().equals(scope.member());
        }
        return anyOffice(
                member,
                office -> scope.isAbove(member.value(), office.role(), tree.path(office.area())));
    }

    private boolean anyOffice(MemberId member, Predicate<Office> wanted) {
        return offices.getOrDefault(member, List.of()).stream().anyMatch(wanted);
    }
}
