package org.twogrids.grid.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twogrids.grid.access.Scope;
import org.twogrids.kernel.directory.Directory;

/// Draws members with the offices that they hold now, for one reader.
@ApplicationScoped
class MemberViews {

    private final Members members;
    private final MemberDesk desk;
    private final Directory directory;
    private final Clock clock;

    MemberViews(Members members, MemberDesk desk, Directory directory, Clock clock) {
        this.members = members;
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param scope whose people the reader may change
    MemberView of(Member member, Scope scope) {
        var view = directory.view();
        Instant now = clock.instant();
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
                view.postingsOf(id, now).stream()
                        .map(each -> new MemberView.Office(each.id(), each.area(), each.role()))
                        .toList(),
                desk.isCovered(id, scope, now) ? member.state().moves() : List.of(),
                member.version());
    }
}
