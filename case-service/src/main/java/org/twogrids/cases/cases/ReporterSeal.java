package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.privacy.Sealer;

/// Who has reported a case stays unknown to everybody but those who have an office of the place;
/// mediators learn it only where the reporter agrees.
@ApplicationScoped
public class ReporterSeal {

    private final Cases cases;
    private final Directory directory;
    private final Sealer sealer;
    private final Clock clock;

    ReporterSeal(Cases cases, Directory directory, Sealer sealer, Clock clock) {
        this.cases = cases;
        this.directory = directory;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// Who it was, for somebody who may know.
    ///
    /// @param contact whether a resident's name and phone are told too, which is logged
    CaseView.Reported open(Case about, boolean contact) {
        return new CaseView.Reported(
                about.reporter(),
                about.reporterKind() == Reporter.Kind.RESIDENT
                        ? null
                        : directory.view().memberName(about.reporter()),
                about.reporterKind(),
                contact && about.reporterKind() != Reporter.Kind.MEMBER
                        ? cases.resident(about.id()).map(it -> it.open(sealer)).orElse(null)
                        : null);
    }

    /// Whether nothing is revealed: the reporter themself, or somebody who agrees to be known.
    public boolean isKnown(Case about, Caller caller) {
        return about.reporterOpen() || about.reporter().equals(caller.member());
    }

    /// Without being asked for a purpose.
    ///
    /// @param own whether the caller answers for the case
    boolean shows(Case about, boolean own, Caller caller) {
        return isKnown(about, caller) || (own && opensFor(about, caller));
    }

    /// Whether the caller is not told that this member did something, since they reported the case.
    public boolean conceals(Case about, UUID member, Caller caller) {
        return about.reporter().equals(member)
                && !shows(about, CaseNotes.isOwn(about, caller), caller);
    }

    /// For a purpose that is logged.
    public boolean opensFor(Case about, Caller caller) {
        return isKnown(about, caller)
                || (caller.mayKnowParties()
                        && InOffice.of(directory.view(), about, clock.instant())
                                .answersByOffice(caller.member()));
    }
}
