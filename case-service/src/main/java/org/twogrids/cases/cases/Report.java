package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.routing.Point;

/// What somebody has reported, checked field by field.
///
/// @param area the grid or community that the report names; counts where there is no point
/// @param personFirst whether somebody may be in danger, so that a person decides before mediation
public record Report(
        Category category,
        String title,
        String narrative,
        @Nullable Point point,
        @Nullable String area,
        Instant occurredAt,
        Set<RiskFactor> riskFactors,
        List<Person> parties,
        boolean personFirst,
        Reporter reporter) {

    /// The same, known to be at least the third call.
    Report repeated() {
        Set<RiskFactor> all = new HashSet<>(riskFactors);
        all.add(RiskFactor.REPEAT);
        return new Report(
                category,
                title,
                narrative,
                point,
                area,
                occurredAt,
                Set.copyOf(all),
                parties,
                personFirst,
                reporter);
    }

    /// Somebody involved, as far as it is known.
    public record Person(@Nullable String name, @Nullable String phone, @Nullable String address) {}
}
