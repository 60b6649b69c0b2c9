package org.twogrids.cases.assessment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.events.Role;

/// Who may say how urgent a case is, and what takes two of them.
final class AssessmentPolicy {

    private static final Set<Role> LEADERS =
            EnumSet.of(
                    Role.SUBDISTRICT_COORDINATOR,
                    Role.SUBDISTRICT_LEADER,
                    Role.STATION_HEAD,
                    Role.DEPUTY_STATION_HEAD,
                    Role.POLITICAL_INSTRUCTOR,
                    Role.COMMAND_ROOM_DUTY);

    private AssessmentPolicy() {}

    /// The owner, the police officer of the place, and whoever leads there; not the handler alone.
    static boolean mayConfirm(Responsible now, UUID member, Set<Role> roles) {
        return now.owner().equals(member)
                || member.equals(now.officer())
                || roles.stream().anyMatch(LEADERS::contains);
    }

    /// Whether the case would be treated with less care as the other kind of matter: mediated
    /// where it was not, below red, or open to more people.
    static boolean isLoosening(Category now, Category next) {
        boolean mediated = now.mode() == Category.Mode.REFER && next.mode() != Category.Mode.REFER;
        return mediated || isLowering(now, next) || (now.restricted() && !next.restricted());
    }

    /// Whether it could then fall below what it never falls below now: nobody decides that alone.
    static boolean isLowering(Category now, Category next) {
        return now.lowest() != null
                && (next.lowest() == null || !next.lowest().atLeast(now.lowest()));
    }

    /// The factors that hold from now on.
    static Set<RiskFactor> changed(
            Set<RiskFactor> now, Set<RiskFactor> add, Set<RiskFactor> remove) {
        if (!Collections.disjoint(add, remove)) {
            throw new NothingChanged();
        }
        Set<RiskFactor> all = new HashSet<>(now);
        all.addAll(add);
        all.removeAll(remove);
        if (all.equals(now)) {
            throw new NothingChanged();
        }
        return Set.copyOf(all);
    }
}
