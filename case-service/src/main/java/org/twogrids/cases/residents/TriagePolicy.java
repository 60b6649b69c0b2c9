package org.twogrids.cases.residents;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.Proposals.Proposed;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.kernel.events.Risk;

/// What a resident's report is at first, before a person looks at it. On the safe side: what may be
/// violence goes up at once, and nothing goes down.
final class TriagePolicy {

    /// Of what the text speaks of these count at once. All else a person adds.
    private static final Set<RiskFactor> ALARMING =
            EnumSet.of(
                    RiskFactor.WEAPON, RiskFactor.THREAT, RiskFactor.INJURY, RiskFactor.VIOLENCE);

    private TriagePolicy() {}

    /// @param proposed what the category help reads in the text
    static Triage of(ResidentForm form, Proposed proposed, Catalog catalog) {
        if (form.saysDanger()) {
            return new Triage(catalog.domesticViolence(), Set.of(), false, true);
        }
        List<Category> read =
                proposed.categories().stream().map(it -> catalog.require(it.code())).toList();
        Category category =
                form.category().isEmpty()
                        ? read.stream()
                                .filter(it -> !urgent(it))
                                .findFirst()
                                .orElseGet(catalog::other)
                        : catalog.require(form.category());
        Set<RiskFactor> alarming =
                proposed.riskFactors().stream()
                        .map(it -> RiskFactor.valueOf(it.code()))
                        .filter(ALARMING::contains)
                        .collect(Collectors.toUnmodifiableSet());
        boolean unsure =
                form.isUnsure()
                        || !alarming.isEmpty()
                        || read.stream().anyMatch(TriagePolicy::urgent);
        return new Triage(
                category, alarming, unsure, unsure || urgent(category) || category.restricted());
    }

    private static boolean urgent(Category category) {
        return category.lowest() == Risk.RED;
    }

    /// @param personFirst whether a person decides before any mediation
    /// @param quiet whether nothing may be left with the resident that somebody else could find
    record Triage(
            Category category, Set<RiskFactor> riskFactors, boolean personFirst, boolean quiet) {}
}
