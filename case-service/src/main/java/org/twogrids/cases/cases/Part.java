package org.twogrids.cases.cases;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.routing.Point;

/// What of a case is another matter.
///
/// @param point where that is; the place of the case where null
/// @param parties those of the case who are parties of it, 0 for the first
/// @param personFirst whether somebody may be in danger, so that a person decides before mediation
public record Part(
        Category category,
        String title,
        String narrative,
        @Nullable Point point,
        Set<RiskFactor> riskFactors,
        List<Integer> parties,
        boolean personFirst) {}
