package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Owed;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.kernel.directory.DoorAddress;

/// What somebody has reported, checked field by field.
///
/// @param address where it happened, in words; the handler reads it ahead of the narrative
/// @param area the grid or community that the report names; counts where neither point nor address
///     tells a grid
/// @param personFirst whether somebody may be in danger, so that a person decides before mediation
public record Report(
        Category category,
        String title,
        String narrative,
        @Nullable Point point,
        @Nullable String address,
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
                address,
                area,
                occurredAt,
                Set.copyOf(all),
                parties,
                personFirst,
                reporter);
    }

    /// What was told, the place first: there may be no point on a map.
    String story() {
        return address == null ? narrative : "地点:" + address + "\n" + narrative;
    }

    /// The address of the matter; where nothing says where it happened but people live somewhere,
    /// theirs.
    List<DoorAddress> addresses() {
        Stream<String> said =
                address != null || area != null
                        ? Stream.ofNullable(address)
                        : parties.stream().flatMap(party -> Stream.ofNullable(party.address()));
        return said.map(DoorAddress::new).toList();
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
