package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.events.Role;

/// What may go to mediation at all, and what of it only the police mediate.
@ApplicationScoped
public class MediablePolicy {

    private static final Set<Role> POLICE =
            EnumSet.of(Role.COMMUNITY_OFFICER, Role.STATION_HEAD, Role.DEPUTY_STATION_HEAD);

    private final SettlementConfig config;

    MediablePolicy(SettlementConfig config) {
        this.config = config;
    }

    /// A problem with the rule that stands in the way, if any does.
    ///
    /// @param personFirst whether somebody may be in danger
    public void require(Category category, boolean personFirst) {
        if (category.mode() == Category.Mode.REFER) {
            throw new Forbidden(Forbidden.Rule.REPORTED_TO_POLICE);
        }
        if (category.mode() == Category.Mode.SERVICE || category.mode() == Category.Mode.HAZARD) {
            throw new NeverMediated();
        }
        if (personFirst) {
            throw new PersonFirst();
        }
        if (among(config.enforcement(), category.code())) {
            throw new Enforcement();
        }
    }

    /// Public-order mediation (治安调解) is for the police alone.
    public boolean isPublicOrder(Category category) {
        return isPublicOrder(category.code());
    }

    /// The same by the code of the category.
    public boolean isPublicOrder(String category) {
        return among(config.publicOrder(), category);
    }

    public static boolean isPolice(Set<Role> roles) {
        return roles.stream().anyMatch(POLICE::contains);
    }

    /// A people's mediator leads, or the police where they settle by visits.
    public static boolean mayLead(Set<Role> roles) {
        return roles.contains(Role.MEDIATOR) || isPolice(roles);
    }

    private static boolean among(Collection<String> prefixes, String category) {
        return prefixes.stream().anyMatch(category::startsWith);
    }
}
