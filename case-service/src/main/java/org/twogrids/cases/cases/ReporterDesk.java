package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.NotPermitted;

/// What whoever reported a case says of being known.
@ApplicationScoped
public class ReporterDesk {

    private final CaseGate gate;
    private final Cases cases;
    private final CaseRecorder recorder;
    private final AccessLog log;
    private final Sealer sealer;
    private final Clock clock;

    ReporterDesk(
            CaseGate gate,
            Cases cases,
            CaseRecorder recorder,
            AccessLog log,
            Sealer sealer,
            Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.recorder = recorder;
        this.log = log;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// Only the reporter says so, and may take it back.
    @Transactional
    Case agree(CaseId id, @Nullable String ifMatch, boolean open, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        if (!theCase.reporter().equals(caller.member())) {
            throw new NotPermitted();
        }
        recorder.record(theCase, theCase.agreeToBeKnown(open, clock.instant()));
        return theCase;
    }

    /// Whether a resident is asked to be known, or has agreed. Nobody is asked where violence may
    /// be behind it, where only few may know of it, or where there is nothing to know them by.
    @Transactional
    public Consent consent(Case theCase) {
        Case seen = seenAs(theCase);
        if (theCase.reporterKind() != Reporter.Kind.RESIDENT
                || theCase.restricted()
                || seen.restricted()) {
            return Consent.NOT_ASKED;
        }
        if (theCase.reporterOpen()) {
            return Consent.GIVEN;
        }
        return isHarmless(theCase) && isHarmless(seen) && isReachable(theCase)
                ? Consent.ASKED
                : Consent.NOT_ASKED;
    }

    /// What a resident says by the code of their slip: agreed where they were asked, and taken back
    /// whenever they like. The same twice is once, and what was not asked for counts for nothing.
    @Transactional
    public void agreeByCode(CaseId id, boolean open) {
        Case theCase = cases.lock(id);
        boolean counts = open ? consent(theCase) == Consent.ASKED : theCase.reporterOpen();
        if (theCase.reporterKind() != Reporter.Kind.RESIDENT || !counts) {
            return;
        }
        log.append(
                theCase.reporter(), "case/" + id, "consent of the reporter", List.of("reporter"));
        recorder.record(theCase, theCase.agreeToBeKnown(open, clock.instant()));
    }

    /// The case in which it goes on, or itself.
    private Case seenAs(Case theCase) {
        CaseId goesOnIn = theCase.mergedInto();
        return goesOnIn == null ? theCase : cases.findByIdOptional(goesOnIn).orElse(theCase);
    }

    private static boolean isHarmless(Case theCase) {
        return !theCase.personFirst() && theCase.risk() != Risk.RED;
    }

    private boolean isReachable(Case theCase) {
        return cases.resident(theCase.id())
                .filter(resident -> resident.open(sealer).isReachable())
                .isPresent();
    }

    /// Of a resident.
    public enum Consent {
        NOT_ASKED,
        ASKED,
        GIVEN
    }
}
