package org.twogrids.cases.risk;

import java.util.EnumSet;
import java.util.Set;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.kernel.events.Risk;

/// Proposes the risk of a case from its factors; a person confirms.
public final class RiskPolicy {

    private static final int RED = 60;
    private static final int ORANGE = 35;
    private static final int YELLOW = 15;

    /// Any of these is red by itself.
    private static final Set<RiskFactor> ALARMING =
            EnumSet.of(RiskFactor.WEAPON, RiskFactor.THREAT, RiskFactor.INJURY);

    private RiskPolicy() {}

    public static Risk of(Category category, Set<RiskFactor> factors) {
        Risk scored = scored(factors);
        return category.lowest() != null && !scored.atLeast(category.lowest())
                ? category.lowest()
                : scored;
    }

    /// The sum of the weights; a crowd of thirty counts once.
    public static int score(Set<RiskFactor> factors) {
        return factors.stream()
                .filter(f -> f != RiskFactor.GROUP5 || !factors.contains(RiskFactor.GROUP30))
                .mapToInt(RiskFactor::weight)
                .sum();
    }

    /// Minors and domestic violence are for those who need to know (Minors Protection Law art. 103;
    /// Anti-Domestic-Violence Law).
    public static boolean restricted(Category category, Set<RiskFactor> factors) {
        return category.restricted() || factors.contains(RiskFactor.MINOR);
    }

    private static Risk scored(Set<RiskFactor> factors) {
        int score = score(factors);
        if (score >= RED || factors.stream().anyMatch(ALARMING::contains) || minorHurt(factors)) {
            return Risk.RED;
        }
        if (score >= ORANGE) {
            return Risk.ORANGE;
        }
        return score >= YELLOW ? Risk.YELLOW : Risk.BLUE;
    }

    private static boolean minorHurt(Set<RiskFactor> factors) {
        return factors.contains(RiskFactor.MINOR) && factors.contains(RiskFactor.VIOLENCE);
    }
}
