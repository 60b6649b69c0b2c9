package org.twogrids.grid.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.MemberTies;
import org.twogrids.grid.members.Parting;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;

/// The pairs of whoever goes part, or go on with the heir where they can.
@ApplicationScoped
class MentorshipTies implements MemberTies {

    private final Mentorships mentorships;

    MentorshipTies(Mentorships mentorships) {
        this.mentorships = mentorships;
    }

    @Override
    public List<DirectoryEvent.Mentorship> part(Parting parting) {
        List<Mentorship> changed = new ArrayList<>();
        for (Mentorship pair : mentorships.binding(parting.member(), parting.at())) {
            Bond old = pair.bond();
            Instant end = parting.endOf(old.from());
            pair.end(end, mentorships.sealEndReason(parting.reason(), pair.id()), parting.at());
            changed.add(pair);
            MemberId heir = parting.heir();
            if (heir != null) {
                passOn(old.passedOn(parting.member(), heir, end), parting).ifPresent(changed::add);
            }
        }
        return changed.stream().map(Mentorship::record).toList();
    }

    /// Empty where the heir is the other of the two, or is bound otherwise already.
    private Optional<Mentorship> passOn(Bond wanted, Parting parting) {
        try {
            MentorshipPolicy.checkTwo(wanted);
            MentorshipPolicy.checkFree(
                    wanted,
                    mentorships.of(List.of(wanted.mentor(), wanted.apprentice())).stream()
                            .map(Mentorship::bond)
                            .toList());
        } catch (Rejection bound) {
            return Optional.empty();
        }
        MentorshipId id = MentorshipId.next();
        byte[] reason = mentorships.sealReason(parting.reason(), id);
        Mentorship next = new Mentorship(id, wanted, reason, parting.at());
        mentorships.persist(next);
        return Optional.of(next);
    }
}
