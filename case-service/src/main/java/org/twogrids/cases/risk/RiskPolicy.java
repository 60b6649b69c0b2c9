package org.twogrids.cases.risk;

import static java.util.Comparator.comparingInt;

import java.util.EnumSet;
import java.util.List;
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

    /// Up at once, since that is the safe side; down only when a person says so.
    public static Risk atOnce(Risk inForce, Risk proposed) {
        return proposed.atLeast(inForce) ? proposed : inForce;
    }

    /// Why: each factor with what it adds, the weightiest first.
    public static List<Reason> reasons(Set<RiskFactor> factors) {
        return factors.stream()
                .map(it -> new Reason(it, points(it, factors), isRed(it, factors)))
                .sorted(comparingInt(Reason::points).reversed().thenComparing(Reason::factor))
                .toList();
    }

    /// @param points what it adds to the score
    /// @param red whether it is red by itself
    public record Reason(RiskFactor factor, int points, boolean red) {}

    /// The sum of the weights; a crowd of thirty counts once.
    public static int score(Set<RiskFactor> factors) {
        return factors.stream().mapToInt(it -> points(it, factors)).sum();
    }

    /// Minors and domestic violence are for those who need to know (Minors Protection Law art. 103;
    /// Anti-Domestic-Violence Law).
    public static boolean restricted(Category category, Set<RiskFactor> factors) {
        return category.restricted() || factors.contains(RiskFactor.MINOR);
    }

    private static Risk scored(Set<RiskFactor> factors) {
        int score = score(factors);
        if (score >= RED || factors.stream().anyMatch(it -> isRed(it, factors))) {
            return Risk.RED;
        }
        if (score >= ORANGE) {
            return Risk.ORANGE;
        }
        return score >= YELLOW ? Risk.YELLOW : Risk.BLUE;
    }

    private static int points(RiskFactor factor, Set<RiskFactor> all) {
        return factor == RiskFactor.GROUP5 && all.contains(RiskFactor.GROUP30)
                ? 0
                : factor.weight();
    }

    /// A minor is a victim where there is violence.
    private static boolean isRed(RiskFactor factor, Set<RiskFactor> all) {
        return ALARMING.contains(factor)
                || (factor == RiskFactor.MINOR && all.contains(RiskFactor.VIOLENCE));
    }
}
