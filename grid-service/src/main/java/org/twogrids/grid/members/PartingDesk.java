package org.twogrids.grid.members;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent;

/// People go for good, or turn out to be somebody who is known already. What they held ends, or
/// goes to the other, in the same change of the directory; nothing of the past is rewritten.
@ApplicationScoped
class PartingDesk {

    private final MemberDesk desk;
    private final Members members;
    private final ContactCards cards;
    private final Invitations invitations;
    private final MemberChanges changes;
    private final List<MemberTies> ties;
    private final Directory directory;
    private final Announcements announcements;
    private final Clock clock;

    PartingDesk(
            MemberDesk desk,
            Members members,
            ContactCards cards,
            Invitations invitations,
            MemberChanges changes,
            @All List<MemberTies> ties,
            Directory directory,
            Announcements announcements,
            Clock clock) {
        this.desk = desk;
        this.members = members;
        this.cards = cards;
        this.invitations = invitations;
        this.changes = changes;
        this.ties = ties;
        this.directory = directory;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    Left leave(UUID id, @Nullable String ifMatch, String reason, Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Member member = desk.changeable(id, ifMatch, scope, now);
        OpenWork open = OpenWork.of(directory.view(), id, now);
        MemberFact fact = member.leave(now);
        parted(List.of(member), fact, new Parting(member.id(), null, reason, scope, now));
        return new Left(member, open);
    }

    /// @return the survivor
    @Transactional
    Member merge(UUID id, @Nullable String ifMatch, UUID into, String reason, Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Member duplicate = desk.changeable(id, ifMatch, scope, now);
        Member survivor = survivor(duplicate, into, scope, now);
        boolean reached = takeContacts(duplicate, survivor);
        MemberDetails both = survivor.details().with(duplicate.details());
        if (survivor.become(both, reached, now)) {
            var fact =
                    new MemberFact(survivor.id(), MemberFact.Act.CHANGED, survivor.version(), now);
            changes.add(fact, reason, scope.login());
        }
        MemberFact fact = duplicate.mergeInto(survivor, now);
        parted(
                List.of(duplicate, survivor),
                fact,
                new Parting(duplicate.id(), survivor.id(), reason, scope, now));
        return survivor;
    }

    private void parted(Collection<Member> touched, MemberFact fact, Parting parting) {
        changes.add(fact, parting.reason(), parting.scope().login());
        invitations.end(parting.member(), parting.at());
        List<DirectoryEvent> records = new ArrayList<>(members.records(touched));
        ties.forEach(tie -> records.addAll(tie.part(parting)));
        announcements.publish(parting.scope().login(), records);
    }

    private Member survivor(Member duplicate, UUID into, Scope scope, Instant now) {
        Member survivor =
                members.whole(new MemberId(into))
                        .orElseThrow(
                                () -> new Rejection("into", "unknown-member", into.toString()));
        if (survivor.equals(duplicate) || !survivor.state().mayBePosted()) {
            throw Rejection.conflict("into", "no-survivor");
        }
        if (!desk.isCovered(into, scope, now)) {
            throw Rejection.forbidden("into", "out-of-scope");
        }
        return survivor;
    }

    /// Where only the duplicate can be reached, the survivor can be from now on.
    private boolean takeContacts(Member duplicate, Member survivor) {
        Optional<ContactCard> theirs =
                cards.findByIdOptional(survivor.id()).isPresent()
                        ? Optional.empty()
                        : cards.findByIdOptional(duplicate.id());
        theirs.ifPresent(card -> cards.write(survivor.id(), null, cards.open(card)));
        return theirs.isPresent();
    }

    record Left(Member member, OpenWork open) {}
}
