package org.twogrids.cases.cases;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;

/// What follows from the question whether anybody was hit, threatened, locked in or is afraid, and
/// from what was said beside it. To the safe side: nobody has to be certain.
public final class DangerPolicy {

    private static final int GROUP = 2;

    private static final Set<RiskFactor> CANNOT_REPORT =
            EnumSet.of(RiskFactor.MINOR, RiskFactor.DISABILITY, RiskFactor.CRISIS);

    private DangerPolicy() {}

    /// The kind of matter that it is.
    ///
    /// @param named as whoever reports it has chosen
    /// @param danger null where nobody has answered
    /// @param violence what violence at home is
    public static Category of(
            Category named, @Nullable Danger danger, Set<RiskFactor> factors, Category violence) {
        boolean yes = named.danger() && danger == Danger.YES;
        return yes || isSuspected(named, factors, violence) ? violence : named;
    }

    /// Whether a person decides before any mediation: who reports it is not sure, or speaks of
    /// violence and says that there is no danger.
    public static boolean isForAPerson(
            Category named, @Nullable Danger danger, Set<RiskFactor> factors, Category violence) {
        return named.danger()
                && danger != Danger.YES
                && (danger == Danger.UNSURE || factors.contains(RiskFactor.VIOLENCE))
                && !isSuspected(named, factors, violence);
    }

    /// Violence in a family against whoever lacks the capacity to report it: a suspicion is enough
    /// (Anti-Domestic-Violence Law art. 14; Minors Protection Law art. 11).
    public static boolean isSuspected(Category named, Set<RiskFactor> factors, Category violence) {
        return named.mode() != Category.Mode.REFER
                && named.code().startsWith(violence.code().substring(0, GROUP))
                && factors.contains(RiskFactor.VIOLENCE)
                && factors.stream().anyMatch(CANNOT_REPORT::contains);
    }
}
