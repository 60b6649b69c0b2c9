package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;

/// Who has reported a case stays unknown to everybody but those who have an office of the place;
/// mediators learn it only where the reporter agrees.
@ApplicationScoped
class ReporterSeal {

    private final Directory directory;
    private final Clock clock;

    ReporterSeal(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// Whether nothing is revealed: the reporter themself, or somebody who agrees to be known.
    boolean isKnown(Case about, Caller caller) {
        return about.reporterOpen() || about.reporter().equals(caller.member());
    }

    /// Without being asked for a purpose.
    ///
    /// @param own whether the caller answers for the case
    boolean shows(Case about, boolean own, Caller caller) {
        return isKnown(about, caller) || (own && opensFor(about, caller));
    }

    /// For a purpose that is logged.
    boolean opensFor(Case about, Caller caller) {
        return isKnown(about, caller)
                || (caller.mayKnowParties()
                        && InOffice.of(directory.view(), about, clock.instant())
                                .answersByOffice(caller.member()));
    }
}
