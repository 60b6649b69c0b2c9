package org.twogrids.grid.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.MemberTies;
import org.twogrids.grid.members.Parting;
import org.twogrids.kernel.events.DirectoryEvent;

/// The weekly hours of whoever goes end, or become the heir's.
@ApplicationScoped
class DutyTies implements MemberTies {

    private final DutyRoster roster;

    DutyTies(DutyRoster roster) {
        this.roster = roster;
    }

    @Override
    public List<DirectoryEvent.Duty> part(Parting parting) {
        List<Duty> changed = new ArrayList<>();
        for (Duty duty : roster.of(parting.member(), parting.at())) {
            Instant end = parting.endOf(duty.from());
            MemberId heir = parting.heir();
            if (heir != null) {
                DutyLine next = duty.passedOn(heir, end);
                if (roster.of(heir, end).stream().noneMatch(each -> each.isLike(next))) {
                    Duty begun = new Duty(DutyId.next(), next, parting.at());
                    roster.persist(begun);
                    changed.add(begun);
                }
            }
            duty.end(end, parting.at());
            changed.add(duty);
        }
        return changed.stream().map(Duty::record).toList();
    }
}
