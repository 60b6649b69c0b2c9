package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.routing.Reason;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.cases.routing.Subject;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// Who answers for a case once more is known of it.
@ApplicationScoped
public class Reassignment {

    private final Cases cases;
    private final Routing routing;
    private final Directory directory;
    private final Clock clock;

    Reassignment(Cases cases, Routing routing, Directory directory, Clock clock) {
        this.cases = cases;
        this.routing = routing;
        this.directory = directory;
        this.clock = clock;
    }

    /// A case that becomes orange or red is owned by a leader of the police from then on (M8);
    /// whoever handles it goes on.
    public Responsible ownerFor(Case theCase, Category category, Risk risk) {
        Responsible now = theCase.responsible();
        if (theCase.risk().atLeast(Risk.ORANGE) || !risk.atLeast(Risk.ORANGE)) {
            return now;
        }
        RoutingDecision decision =
                routing.as(theCase, category, risk, directory.view(), clock.instant());
        Responsible next = decision.responsible();
        return new Responsible(
                now.team(), now.handler(), next.owner(), officer(now.officer(), next));
    }

    /// Routed anew as another kind of matter, and explained. Within a transaction.
    public Responsible anew(Case theCase, Category category, Risk risk) {
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        RoutingDecision decision = routing.as(theCase, category, risk, view, now);
        cases.add(new RoutingEntry(theCase.id(), decision, view.position(), now));
        return decision.responsible();
    }

    /// Somebody else handles it, as routing decides without the member who takes no part any
    /// more, and explained; owner and officer stay. Within a transaction.
    public Responsible without(Case theCase, UUID member) {
        Responsible now = theCase.responsible();
        if (!now.handler().equals(member)) {
            return explained(theCase, Reason.Code.RECUSED, member);
        }
        DirectoryView view = directory.view();
        Instant at = clock.instant();
        RoutingDecision decision = routing.without(theCase, member, view, at);
        cases.add(new RoutingEntry(theCase.id(), decision, view.position(), at));
        Responsible next = decision.responsible();
        return now.withHandler(next.team(), next.handler());
    }

    /// The police handle it from now on: whoever of them has it already, else whom routing
    /// names for what nobody mediates, and explained; owner and officer stay. Within a
    /// transaction.
    public Responsible toPolice(Case theCase, Category category) {
        DirectoryView view = directory.view();
        Instant at = clock.instant();
        RoutingDecision decision =
                routing.as(theCase, category.referred(), theCase.risk(), view, at);
        cases.add(new RoutingEntry(theCase.id(), decision, view.position(), at));
        Responsible now = theCase.responsible();
        Responsible next = decision.responsible();
        Set<Role> roles =
                view.postingsOf(now.handler(), at).stream()
                        .map(Posting::role)
                        .collect(Collectors.toSet());
        return new Responsible(
                null,
                MediablePolicy.isPolice(roles) ? now.handler() : next.handler(),
                now.owner(),
                officer(now.officer(), next));
    }

    /// Nobody is replaced; the last decision has one more reason. Within a transaction.
    public Responsible explained(Case theCase, Reason.Code why, UUID member) {
        Reason more = Reason.of(why, new Subject.Member(member));
        cases.add(cases.routing(theCase.id()).with(more, clock.instant()));
        return theCase.responsible();
    }

    private static @Nullable UUID officer(@Nullable UUID stays, Responsible next) {
        return stays == null ? next.officer() : stays;
    }
}
