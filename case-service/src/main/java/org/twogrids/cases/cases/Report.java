package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Owed;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.RoutingDecision;

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

    /// What somebody waits for from now on, as it was routed.
    Owed owed(RoutingDecision decision) {
        Reporter.Resident resident = reporter.resident();
        boolean asked = resident != null && resident.isReachable();
        boolean colleague =
                reporter.kind() == Reporter.Kind.MEMBER
                        && !reporter.id().equals(decision.responsible().handler());
        return Owed.of(asked || !parties.isEmpty(), decision.isDispatched(), asked || colleague);
    }

    /// Somebody involved, as far as it is known.
    public record Person(@Nullable String name, @Nullable String phone, @Nullable String address) {}
}
