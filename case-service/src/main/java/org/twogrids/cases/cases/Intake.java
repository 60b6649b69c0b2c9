package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.twogrids.cases.deadlines.Owed;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.Doorway;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Sealer;

/// Makes a case of a report: numbered, sealed, routed and stored. What is then said of it is the
/// affair of whoever took it in.
@ApplicationScoped
class Intake {

    private final Cases cases;
    private final CaseNumbers numbers;
    private final Directory directory;
    private final Routing routing;
    private final EarlierCalls earlier;
    private final Sealer sealer;
    private final BlindIndex blindIndex;

    Intake(
            Cases cases,
            CaseNumbers numbers,
            Directory directory,
            Routing routing,
            EarlierCalls earlier,
            Sealer sealer,
            BlindIndex blindIndex) {
        this.cases = cases;
        this.numbers = numbers;
        this.directory = directory;
        this.routing = routing;
        this.earlier = earlier;
        this.sealer = sealer;
        this.blindIndex = blindIndex;
    }

    /// Must be called inside the transaction of a command.
    Taken take(CaseId id, Report reported, Instant now) {
        DirectoryView view = directory.view();
        Place occurredIn = occurredIn(reported, view);
        boolean again = earlier.precede(reported, occurredIn.grid(), now);
        Report report = again ? reported.repeated() : reported;
        RoutingDecision decision =
                routing.first(
                        report, RiskPolicy.of(report.category(), report.riskFactors()), view, now);
        Case taken =
                new Case(
                        id,
                        numbers.next(view, decision.anchor().gridPath(), now),
                        report,
                        SealedWords.of(id, report, sealer),
                        occurredIn,
                        decision,
                        view.position(),
                        now);
        cases.persist(taken);
        for (int i = 0; i < report.parties().size(); i++) {
            cases.add(new Party(id, i, report.parties().get(i), sealer, blindIndex));
        }
        Reporter.Resident resident = report.reporter().resident();
        if (resident != null) {
            cases.add(new CaseResident(id, resident, sealer));
        }
        cases.add(new RoutingEntry(id, decision, view.position(), now));
        return new Taken(taken, report.owed(decision));
    }

    /// @param owed what somebody waits for from now on
    record Taken(Case theCase, Owed owed) {}

    private static Place occurredIn(Report report, DirectoryView view) {
        Place pointed =
                Optional.ofNullable(report.point())
                        .map(point -> view.locate(point.lon(), point.lat(), report.occurredAt()))
                        .orElse(Place.UNKNOWN);
        return Doorway.occurred(view, pointed, report.addresses(), report.occurredAt());
    }
}
