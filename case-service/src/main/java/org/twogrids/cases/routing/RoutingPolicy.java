package org.twogrids.cases.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.DirectoryView;

/// Decides who gets a case: where, what, who, and always someone. A pure function of its arguments.
///
/// ```
/// where   point → both grids, else the address, else the reporter's grid,         Anchor
///         else the intake desk
/// what    mediable and conditional → a team; refer and service → police            route
///         somebody may be in danger → a person decides before any team
/// who     nearest team that covers place and category and has somebody to take it  TeamChoice
///         whoever has refused or takes no part is passed over
///         responsible officer, owner, and a handler where no team has one          Posts
/// always  an empty step falls through; the last resort is the coordinator          Posts
/// ```
public final class RoutingPolicy {

    private RoutingPolicy() {}

    public static RoutingDecision route(
            RoutingFacts facts, DirectoryView directory, Workload workload) {
        Anchor anchor =
                Anchor.of(
                        directory,
                        facts.point(),
                        facts.addresses(),
                        facts.reporter(),
                        facts.hangsIn(),
                        facts.at());
        Posts posts = new Posts(directory, anchor, facts);
        List<Reason> reasons = new ArrayList<>(anchor.reason());
        reasons.add(what(facts.category()));
        for (UUID member : new TreeSet<>(facts.recused())) {
            reasons.add(Reason.of(Reason.Code.RECUSED, new Subject.Member(member)));
        }
        @Nullable UUID officer = posts.officer(reasons);
        UUID owner = posts.owner(reasons);

        if (facts.mustRule()) {
            UUID coordinator = posts.ruling(reasons);
            return decision(facts, anchor, null, coordinator, owner, officer, reasons, List.of());
        }
        if (anchor.place().grid() == null) {
            UUID desk = posts.intakeDesk(reasons);
            return decision(facts, anchor, null, desk, owner, officer, reasons, List.of());
        }
        if (!mayMediate(facts.category())) {
            UUID handler = posts.police(officer, reasons);
            return decision(facts, anchor, null, handler, owner, officer, reasons, List.of());
        }
        if (facts.personFirst()) {
            UUID coordinator = posts.decidesFirst(reasons);
            return decision(facts, anchor, null, coordinator, owner, officer, reasons, List.of());
        }
        TeamChoice teams = TeamChoice.among(directory, anchor, facts, workload);
        var chosen = teams.best();
        UUID handler;
        if (chosen == null) {
            reasons.add(Reason.of(Reason.Code.NO_TEAM));
            handler = posts.withoutTeam(reasons);
        } else {
            reasons.addAll(chosen.reasons());
            handler = chosen.handler();
        }
        return decision(
                facts,
                anchor,
                chosen == null ? null : chosen.team(),
                handler,
                owner,
                officer,
                reasons,
                teams.passedOver());
    }

    private static boolean mayMediate(Category category) {
        return switch (category.mode()) {
            case MEDIABLE, CONDITIONAL -> true;
            case REFER, SERVICE, HAZARD -> false;
        };
    }

    private static Reason what(Category category) {
        Reason.Code code =
                switch (category.mode()) {
                    case MEDIABLE -> Reason.Code.MEDIABLE;
                    case CONDITIONAL -> Reason.Code.CONDITIONAL;
                    case REFER -> Reason.Code.REFERRED;
                    case SERVICE -> Reason.Code.SERVICE;
                    case HAZARD -> Reason.Code.HAZARD;
                };
        return Reason.of(code, new Subject.Category(category.code()));
    }

    private static RoutingDecision decision(
            RoutingFacts facts,
            Anchor anchor,
            @Nullable UUID team,
            UUID handler,
            UUID owner,
            @Nullable UUID officer,
            List<Reason> reasons,
            List<RoutingDecision.Alternative> passedOver) {
        if (facts.neighbours().contains(handler)) {
            reasons.add(Reason.of(Reason.Code.SAME_BUILDING, new Subject.Member(handler)));
        }
        return new RoutingDecision(
                anchor,
                new Responsible(team, handler, owner, officer),
                List.copyOf(reasons),
                passedOver);
    }
}
