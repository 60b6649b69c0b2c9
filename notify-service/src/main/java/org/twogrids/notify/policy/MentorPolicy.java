package org.twogrids.notify.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;

/// The mentor of whoever answers for a case has a copy of what the apprentice is told: their
/// responsibility is bound. Never of a restricted case, which only those see who answer for it.
public final class MentorPolicy {

    private MentorPolicy() {}

    /// Off duty a mentor has it in the morning, but for red; never before the apprentice.
    ///
    /// @param told what the apprentice is told
    public static Optional<Telling> copy(
            Telling told, CaseHeader header, DirectoryView directory, Instant at) {
        return mentor(told.recipient(), header, directory, at)
                .map(
                        mentor ->
                                Telling.informing(
                                        mentor,
                                        later(told.from(), from(mentor, header, directory, at))));
    }

    /// Whether a copy is still the mentor's to have.
    public static boolean stands(
            UUID mentor, UUID apprentice, CaseHeader header, DirectoryView directory, Instant at) {
        return mentor(apprentice, header, directory, at).filter(mentor::equals).isPresent();
    }

    private static Optional<UUID> mentor(
            UUID apprentice, CaseHeader header, DirectoryView directory, Instant at) {
        return header.restricted()
                ? Optional.empty()
                : directory
                        .mentorOf(apprentice, at)
                        .filter(mentor -> directory.member(mentor, at).isPresent())
                        .filter(mentor -> !header.isKeptFrom(mentor));
    }

    private static Instant from(
            UUID mentor, CaseHeader header, DirectoryView directory, Instant at) {
        return header.risk() == Risk.RED || directory.onDuty(mentor, at)
                ? at
                : WhoMustKnowPolicy.morningAfter(at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
