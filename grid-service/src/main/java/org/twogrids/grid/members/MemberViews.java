package org.twogrids.grid.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.twogrids.kernel.directory.Directory;

/// Draws members with the offices that they hold now.
@ApplicationScoped
class MemberViews {

    private final Members members;
    private final Directory directory;
    private final Clock clock;

    MemberViews(Members members, Directory directory, Clock clock) {
        this.members = members;
        this.directory = directory;
        this.clock = clock;
    }

    MemberView of(Member member) {
        var view = directory.view();
        UUID id = member.id().value();
        MemberId survivor = member.survivor();
        return new MemberView(
                id,
                member.details().name(),
                member.state(),
                member.details().skills(),
                member.details().languages(),
                survivor == null ? null : MemberView.Known.of(view, survivor.value()),
                members.mergedInto(member.id()).stream().map(MemberId::value).toList(),
                view.postingsOf(id, clock.instant()).stream()
                        .map(each -> new MemberView.Office(each.id(), each.area(), each.role()))
                        .toList(),
                member.version());
    }
}
