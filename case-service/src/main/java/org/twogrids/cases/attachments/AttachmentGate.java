package org.twogrids.cases.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.cases.cases.ReporterSeal;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.NotPermitted;

/// Who may do what with the attachments of a case that they see.
@ApplicationScoped
class AttachmentGate {

    private final CaseGate gate;
    private final CaseNotes notes;
    private final ReporterSeal seal;

    AttachmentGate(CaseGate gate, CaseNotes notes, ReporterSeal seal) {
        this.gate = gate;
        this.notes = notes;
        this.seal = seal;
    }

    /// Nobody who may never know the people of a case: photos show them, recordings name them.
    void requireKnowing(Caller caller) {
        if (!caller.mayKnowParties()) {
            throw new NotPermitted();
        }
    }

    void requirePart(Case theCase, Caller caller) {
        if (!takesPart(theCase, caller)) {
            throw new NotPermitted();
        }
    }

    /// Those who work on it, those who answer for it, and whoever reported it.
    boolean takesPart(Case theCase, Caller caller) {
        return caller.mayKnowParties()
                && (gate.isAtWork(theCase, caller) || notes.mayRead(theCase, caller));
    }

    /// Papers tell identities. In a restricted case nobody opens what others brought but those who
    /// must know: to have reported it is not enough.
    boolean mayOpen(Case theCase, Attachment attachment, Caller caller) {
        boolean own = attachment.addedBy().equals(caller.member());
        return takesPart(theCase, caller)
                && (own || !theCase.restricted() || CaseGate.answers(theCase, caller))
                && (own || !attachment.isPaper() || mayKnowIdentities(caller));
    }

    boolean mayAdd(Case theCase, Caller caller) {
        return !theCase.state().isOver() && takesPart(theCase, caller);
    }

    /// Whoever brought it, and those who answer for the case.
    boolean mayWithdraw(Case theCase, Attachment attachment, Caller caller) {
        return takesPart(theCase, caller)
                && !attachment.isWithdrawn()
                && (attachment.addedBy().equals(caller.member()) || answers(theCase, caller));
    }

    /// Whether the caller may not know that this member had to do with it, since they reported the
    /// case.
    boolean conceals(Case theCase, UUID member, Caller caller) {
        return seal.conceals(theCase, member, caller);
    }

    /// Whether telling the caller of this member tells who has reported the case, which is logged.
    boolean reveals(Case theCase, UUID member, Caller caller) {
        return seal.reveals(theCase, member, caller);
    }

    /// The same of the original: it may tell more than its sender's name.
    boolean mayOpenOriginal(Case theCase, Attachment attachment, Caller caller) {
        return mayOpen(theCase, attachment, caller)
                && (!theCase.reporter().equals(attachment.addedBy())
                        || seal.opensFor(theCase, caller))
                && (!theCase.otherReporters().contains(attachment.addedBy())
                        || seal.opensAnother(theCase, attachment.addedBy(), caller));
    }

    /// What is not cleaned is shown as it came, and as sealed as that.
    boolean mayLookAt(Case theCase, Attachment attachment, Caller caller) {
        return attachment.isCleaned()
                ? mayOpen(theCase, attachment, caller)
                : mayOpenOriginal(theCase, attachment, caller);
    }

    private static boolean mayKnowIdentities(Caller caller) {
        return caller.roles().stream().anyMatch(Role::mayKnowIdentities);
    }

    private static boolean answers(Case theCase, Caller caller) {
        try {
            CaseGate.requireAnswering(theCase, caller);
            return true;
        } catch (NotPermitted e) {
            return false;
        }
    }
}
