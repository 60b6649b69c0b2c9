package org.twogrids.grid.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// People come, are suspended and come back. Who goes for good is the [PartingDesk]'s.
@ApplicationScoped
class MemberDesk {

    private final Members members;
    private final ContactCards cards;
    private final Invitations invitations;
    private final MemberChanges changes;
    private final Directory directory;
    private final Announcements announcements;
    private final Clock clock;

    MemberDesk(
            Members members,
            ContactCards cards,
            Invitations invitations,
            MemberChanges changes,
            Directory directory,
            Announcements announcements,
            Clock clock) {
        this.members = members;
        this.cards = cards;
        this.invitations = invitations;
        this.changes = changes;
        this.directory = directory;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Enters somebody whose login is not known yet.
    @Transactional
    Invited invite(MemberDetails details, WorkContact contact, @Nullable String sex, Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Member member = new Member(MemberId.next());
        member.become(details, false, now);
        MemberFact fact = member.invite(now);
        members.persist(member);
        members.note(member, sex);
        write(member, contact);
        done(member, fact, null, scope.login());
        return new Invited(member, invitations.issue(member.id(), scope.login(), now));
    }

    /// Another slip; the one before is void.
    @Transactional
    Invited inviteAgain(UUID id, @Nullable String ifMatch, Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Member member = changeable(id, ifMatch, scope, now);
        done(member, member.invite(now), null, scope.login());
        return new Invited(member, invitations.issue(member.id(), scope.login(), now));
    }

    /// Whoever holds the code becomes the member, by the login they came with.
    @Transactional
    Member join(String code, String subject) {
        announcements.begin();
        Instant now = History.now(clock);
        Invitation open = invitations.open(code, now).orElseThrow(InvitationVoid::new);
        if (!members.of(List.of(subject)).isEmpty()) {
            throw new LoginTaken();
        }
        Member member = find(open.member().value());
        MemberFact fact = member.join(subject, now);
        invitations.end(member.id(), now);
        return done(member, fact, null, subject);
    }

    @Transactional
    Member change(
            UUID id,
            @Nullable String ifMatch,
            MemberDetails details,
            WorkContact contact,
            @Nullable String sex,
            Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Member member = changeable(id, ifMatch, scope, now);
        members.note(member, sex);
        boolean reached = write(member, contact);
        if (member.become(details, reached, now)) {
            var fact = new MemberFact(member.id(), MemberFact.Act.CHANGED, member.version(), now);
            done(member, fact, null, scope.login());
        }
        return member;
    }

    @Transactional
    Member suspend(UUID id, @Nullable String ifMatch, String reason, Scope scope) {
        return move(id, ifMatch, reason, scope, Member::suspend);
    }

    @Transactional
    Member comeBack(UUID id, @Nullable String ifMatch, String reason, Scope scope) {
        return move(id, ifMatch, reason, scope, Member::comeBack);
    }

    @Transactional
    Member read(UUID id) {
        return find(id);
    }

    Member find(UUID id) {
        return members.whole(new MemberId(id)).orElseThrow(UnknownMember::new);
    }

    /// The member, where this person may change it and has seen its newest version.
    Member changeable(UUID id, @Nullable String ifMatch, Scope scope, Instant now) {
        Member member = find(id);
        requireCovered(id, scope, now);
        Preconditions.requireMatch(ifMatch, member.version());
        return member;
    }

    /// They must be in this person's [Charge].
    void requireCovered(UUID member, Scope scope, Instant now) {
        if (!isCovered(member, scope, now)) {
            throw new NotPermitted();
        }
    }

    boolean isCovered(UUID member, Scope scope, Instant now) {
        return new Charge(directory.view(), scope, now)
                .of(member, it -> changes.invited(new MemberId(it), scope.login()));
    }

    private Member move(
            UUID id,
            @Nullable String ifMatch,
            String reason,
            Scope scope,
            BiFunction<Member, Instant, MemberFact> step) {
        announcements.begin();
        Instant now = History.now(clock);
        Member member = changeable(id, ifMatch, scope, now);
        return done(member, step.apply(member, now), reason, scope.login());
    }

    private Member done(Member member, MemberFact fact, @Nullable String reason, String by) {
        changes.add(fact, reason, by);
        announcements.publish(by, members.records(List.of(member)));
        return member;
    }

    /// @return whether that was new
    private boolean write(Member member, WorkContact contact) {
        String contacts = contact.json();
        Optional<ContactCard> known = cards.findByIdOptional(member.id());
        if (contacts == null || known.filter(it -> cards.open(it).equals(contacts)).isPresent()) {
            return false;
        }
        cards.write(member.id(), known.orElse(null), contacts);
        return true;
    }

    record Invited(Member member, Invitations.Slip slip) {}
}
