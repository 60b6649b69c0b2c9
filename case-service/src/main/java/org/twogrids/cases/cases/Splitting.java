package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.Problem;

/// Opens a case of a part of another: routed anew like any report. Whoever reported the one is the
/// reporter of the other, sealed anew.
@ApplicationScoped
public class Splitting {

    private final Cases cases;
    private final Opening opening;
    private final Sealer sealer;

    Splitting(Cases cases, Opening opening, Sealer sealer) {
        this.cases = cases;
        this.opening = opening;
        this.sealer = sealer;
    }

    /// In the transaction of a command that has locked the origin.
    @Transactional(Transactional.TxType.MANDATORY)
    public Case open(CaseId id, Case origin, Part part) {
        if (origin.restricted() && !RiskPolicy.restricted(part.category(), part.riskFactors())) {
            throw new WouldReveal();
        }
        List<Report.Person> people =
                cases.parties(origin.id()).stream().map(party -> party.open(sealer)).toList();
        return opening.open(
                        id,
                        new Report(
                                part.category(),
                                part.title(),
                                part.narrative(),
                                part.point() == null ? origin.point() : part.point(),
                                null,
                                origin.hangsIn().grid(),
                                origin.occurredAt(),
                                part.riskFactors(),
                                part.parties().stream()
                                        .distinct()
                                        .map(place -> person(people, place))
                                        .toList(),
                                part.personFirst(),
                                reporter(id, origin)))
                .theCase();
    }

    private Reporter reporter(CaseId id, Case origin) {
        Reporter.@Nullable Resident resident =
                cases.resident(origin.id()).map(it -> it.open(sealer)).orElse(null);
        return new Reporter(
                origin.reporterKind(),
                origin.reporterKind() == Reporter.Kind.RESIDENT ? id.value() : origin.reporter(),
                resident);
    }

    private static Report.Person person(List<Report.Person> people, int place) {
        if (place < 0 || place >= people.size()) {
            throw new UnknownParty("parties");
        }
        return people.get(place);
    }

    /// Of a case for few no part is for many: who is part of both would tell of the one.
    private static final class WouldReveal extends Problem {
        WouldReveal() {
            super(409, "split-would-reveal");
        }
    }
}
