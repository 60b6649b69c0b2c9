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
        return agrees(about, about) || about.reporter().equals(caller.member());
    }

    /// Whether whoever has reported a case agrees to be known. What a resident has agreed to lapses
    /// where the matter turns out to be for few.
    ///
    /// @param seen the case that shows it: the same, or the one into which it was merged
    static boolean agrees(Case reported, Case seen) {
        boolean resident = reported.reporterKind() == Reporter.Kind.RESIDENT;
        return reported.reporterOpen()
                && !(resident && (reported.restricted() || seen.restricted()));
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
                ? !shows(about, CaseNotes.isOwn(about, caller), caller)
                : about.otherReporters().contains(member) && !showsAnother(about, member, caller);
    }

    /// Whether telling the caller of this member tells who has reported the case, which is logged.
    public boolean reveals(Case about, UUID member, Caller caller) {
        boolean known =
                about.reporter().equals(member)
                        ? isKnown(about, caller)
                        : !about.otherReporters().contains(member)
                                || member.equals(caller.member());
        return !known && !conceals(about, member, caller);
    }

    /// Whether the caller is told, without being asked for a purpose, who has reported the matter
    /// after the first: whoever answers for it by their office, and that person.
    public boolean showsAnother(Case about, UUID another, Caller caller) {
        UUID member = caller.member();
        boolean answers = about.responsible().includes(member) || about.admitted().contains(member);
        return another.equals(member) || (answers && answersByOffice(about, caller));
    }

    /// The same for a purpose that is logged.
    public boolean opensAnother(Case about, UUID another, Caller caller) {
        return another.equals(caller.member()) || answersByOffice(about, caller);
    }

    /// For a purpose that is logged.
    public boolean opensFor(Case about, Caller caller) {
        return isKnown(about, caller) || answersByOffice(about, caller);
    }

    private boolean answersByOffice(Case about, Caller caller) {
        return caller.mayKnowParties()
                && InOffice.of(directory.view(), about, clock.instant())
                        .answersByOffice(caller.member());
    }
}
