package org.twogrids.cases.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.NotPermitted;

/// Who may know of a restricted case beside those who answer for it: whom the owner lets know.
@ApplicationScoped
class NeedToKnowDesk {

    /// Auxiliaries never see such cases, volunteers and auditors never see people.
    private static final Set<Role> NEVER =
            EnumSet.of(Role.AUXILIARY_OFFICER, Role.VOLUNTEER, Role.AUDITOR);

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final Directory directory;
    private final Clock clock;

    NeedToKnowDesk(CaseGate gate, CaseRecorder recorder, Directory directory, Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    Case admit(CaseId id, @Nullable String ifMatch, UUID member, String reason, Caller caller) {
        Case theCase = owned(id, ifMatch, caller);
        if (!theCase.restricted()) {
            throw new NotRestricted();
        }
        if (!mayEverKnow(member)) {
            throw new NotAble();
        }
        recorder.record(
                theCase,
                theCase.admit(caller.member(), member, recorder.note(id, reason), clock.instant()));
        return theCase;
    }

    @Transactional
    Case dismiss(CaseId id, @Nullable String ifMatch, UUID member, String reason, Caller caller) {
        Case theCase = owned(id, ifMatch, caller);
        if (!theCase.admitted().contains(member)) {
            throw new NotAble();
        }
        recorder.record(
                theCase,
                theCase.dismiss(
                        caller.member(), member, recorder.note(id, reason), clock.instant()));
        return theCase;
    }

    private Case owned(CaseId id, @Nullable String ifMatch, Caller caller) {
        Case theCase = gate.locked(id, ifMatch, caller);
        if (!theCase.responsible().owner().equals(caller.member())) {
            throw new NotPermitted();
        }
        return theCase;
    }

    private boolean mayEverKnow(UUID member) {
        DirectoryView view = directory.view();
        var now = clock.instant();
        return view.member(member, now).isPresent()
                && view.postingsOf(member, now).stream()
                        .anyMatch(posting -> !NEVER.contains(posting.role()));
    }
}
