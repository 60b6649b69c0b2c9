package org.twogrids.cases.cases;

import java.util.EnumSet;
import java.util.Set;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.NotPermitted;

/// What may be settled on the spot, and by whom: people's mediation by whoever is there for it;
/// public order by the police alone, as the Procedures for administrative cases have it (178–181).
final class OnTheSpotPolicy {

    private static final Set<Role> FIELD =
            EnumSet.of(
                    Role.MEDIATOR,
                    Role.GRID_HEAD,
                    Role.GRID_WORKER,
                    Role.PART_TIME_GRID_WORKER,
                    Role.COMMUNITY_OFFICER,
                    Role.STATION_HEAD,
                    Role.DEPUTY_STATION_HEAD);

    private final MediablePolicy mediable;

    OnTheSpotPolicy(MediablePolicy mediable) {
        this.mediable = mediable;
    }

    /// A problem with the rule that stands in the way, if any does.
    ///
    /// @param minor whether a minor is involved
    /// @param personFirst whether somebody may be in danger
    void require(
            Category category,
            Risk risk,
            boolean minor,
            boolean personFirst,
            OnTheSpot agreed,
            Set<Role> roles) {
        if (roles.stream().noneMatch(FIELD::contains)) {
            throw new NotPermitted();
        }
        mediable.require(category, personFirst);
        if (mediable.isPublicOrder(category)) {
            requirePublicOrder(risk, minor, agreed, roles);
        } else if (risk == Risk.RED) {
            throw new Forbidden(Forbidden.Rule.REPORTED_TO_POLICE);
        } else if (!agreed.bothAgree()) {
            throw new Forbidden(Forbidden.Rule.PARTY_REFUSES);
        }
    }

    private static void requirePublicOrder(
            Risk risk, boolean minor, OnTheSpot agreed, Set<Role> roles) {
        if (!MediablePolicy.isPolice(roles)) {
            throw new Forbidden(Forbidden.Rule.REPORTED_TO_POLICE);
        }
        if (agreed.excluded() || !agreed.bothAgree()) {
            throw new Forbidden(Forbidden.Rule.NEVER_IN_PUBLIC_ORDER);
        }
        if (risk == Risk.RED || !agreed.performed()) {
            throw new Forbidden(Forbidden.Rule.NOT_ON_THE_SPOT);
        }
        if (minor && !agreed.guardian()) {
            throw new Forbidden(Forbidden.Rule.GUARDIAN_MISSING);
        }
    }
}
