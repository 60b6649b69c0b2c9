package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.cases.routing.RoutingFacts;
import org.twogrids.cases.routing.RoutingPolicy;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;

/// Asks the policy who gets a case: what is known of the case, the catalogue and today's workload
/// put together.
@ApplicationScoped
class Routing {

    private final Catalog catalog;
    private final Ledger ledger;

    Routing(Catalog catalog, Ledger ledger) {
        this.catalog = catalog;
        this.ledger = ledger;
    }

    /// Who gets what has just been reported.
    RoutingDecision first(Report report, Risk risk, DirectoryView view, Instant at) {
        return RoutingPolicy.route(
                new RoutingFacts(
                        report.category(),
                        risk,
                        report.point(),
                        report.reporter().id(),
                        named(report, view, at),
                        Set.of(),
                        false,
                        report.personFirst(),
                        at,
                        Set.of(),
                        Set.of(),
                        report.addresses()),
                view,
                ledger.workload());
    }

    /// Who is asked next.
    ///
    /// @param mustRule whether refusals have used up their hops
    RoutingDecision afterRefusal(
            Case theCase, UUID refusing, boolean mustRule, DirectoryView view, Instant at) {
        return again(theCase, theCase.withRefusal(refusing), theCase.recused(), mustRule, view, at);
    }

    /// Who would get the case today if this member took no part.
    RoutingDecision without(Case theCase, UUID member, DirectoryView view, Instant at) {
        return again(
                theCase,
                theCase.refusedBy(),
                Case.with(theCase.recused(), member),
                false,
                view,
                at);
    }

    /// Who would get the case today.
    RoutingDecision today(Case theCase, DirectoryView view, Instant at) {
        return again(theCase, theCase.refusedBy(), theCase.recused(), false, view, at);
    }

    /// Who would get the case today if it were another kind of matter, or of another risk.
    RoutingDecision as(Case theCase, Category category, Risk risk, DirectoryView view, Instant at) {
        boolean same = category.code().equals(theCase.category());
        return RoutingPolicy.route(
                new RoutingFacts(
                        category,
                        risk,
                        theCase.point(),
                        theCase.reporter(),
                        theCase.hangsIn().gridPath(),
                        same ? theCase.refusedBy() : Set.of(),
                        false,
                        same && theCase.personFirst(),
                        at,
                        theCase.recused(),
                        theCase.neighbours()),
                view,
                ledger.workload());
    }

    private RoutingDecision again(
            Case theCase,
            Set<UUID> refusedBy,
            Set<UUID> recused,
            boolean mustRule,
            DirectoryView view,
            Instant at) {
        return RoutingPolicy.route(
                new RoutingFacts(
                        kind(theCase),
                        theCase.risk(),
                        theCase.point(),
                        theCase.reporter(),
                        theCase.hangsIn().gridPath(),
                        refusedBy,
                        mustRule,
                        theCase.personFirst(),
                        at,
                        recused,
                        theCase.neighbours()),
                view,
                ledger.workload());
    }

    private Category kind(Case theCase) {
        Category category = catalog.require(theCase.category());
        return theCase.byLaw() ? category.referred() : category;
    }

    private static List<String> named(Report report, DirectoryView view, Instant at) {
        String area = report.area();
        return area == null ? List.of() : view.path(area, at);
    }
}
