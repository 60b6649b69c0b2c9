package org.twogrids.grid.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.MemberFact.Act;
import org.twogrids.kernel.events.DirectoryEvent;

/// Somebody who works in the grids. Who they are and when they belong to the directory change
/// independently; what is published is where the two meet, so that a suspension ends access
/// wherever the directory is read.
@Entity
@Table(name = "member")
class Member {

    /// Whoever is entered now has been who they are before: earlier postings name them too.
    static final Instant EVER = Instant.EPOCH;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;

    @Column(name = "login")
    private @Nullable String login;

    @Enumerated(EnumType.STRING)
    private MemberState state = MemberState.INVITED;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "survivor"))
    private @Nullable MemberId survivor;

    /// Sealed to this row; known only where somebody said so.
    @Column(name = "sex")
    private byte @Nullable [] sex;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "member_period", joinColumns = @JoinColumn(name = "member"))
    @MapKeyColumn(name = "from_at")
    @SortNatural
    private SortedMap<Instant, MemberDetails> history = new TreeMap<>();

    @ElementCollection
    @CollectionTable(name = "member_stay", joinColumns = @JoinColumn(name = "member"))
    @MapKeyColumn(name = "from_at")
    @SortNatural
    private SortedMap<Instant, Stay> stays = new TreeMap<>();

    Member() {}

    Member(MemberId id) {
        this.id = id;
    }

    /// Known by the login from the beginning.
    static Member entered(MemberId id, String login) {
        Member member = new Member(id);
        member.login = login;
        member.state = member.state.after(Act.ENTERED);
        member.stays.put(EVER, new Stay(null, Act.ENTERED));
        return member;
    }

    MemberId id() {
        return id;
    }

    @Nullable String login() {
        return login;
    }

    byte @Nullable [] sex() {
        return sex;
    }

    void note(byte[] sealedSex) {
        sex = sealedSex;
    }

    MemberState state() {
        return state;
    }

    @Nullable MemberId survivor() {
        return survivor;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    MemberDetails details() {
        return history.lastEntry().getValue();
    }

    /// The member is this from now on.
    ///
    /// @param contactsChanged they carry no date of their own, but make a new version
    /// @return whether anything was new
    boolean become(MemberDetails details, boolean contactsChanged, Instant now) {
        state.after(Act.CHANGED);
        boolean changed = !isAlready(details) && History.put(history, begin(now), details);
        if (changed || contactsChanged) {
            changed(now);
        }
        return changed || contactsChanged;
    }

    /// Who is told of an invitation, or of another one.
    MemberFact invite(Instant now) {
        state = state.after(Act.INVITED);
        return fact(Act.INVITED, now);
    }

    /// The invitation is taken up: whoever logs in so is this member from now on.
    MemberFact join(String subject, Instant now) {
        state = state.after(Act.JOINED);
        login = subject;
        stays.put(now, new Stay(null, Act.JOINED));
        return fact(Act.JOINED, now);
    }

    MemberFact suspend(Instant now) {
        state = state.after(Act.SUSPENDED);
        endStay(now);
        return fact(Act.SUSPENDED, now);
    }

    /// Back from a suspension, or after having left. Who never took the invitation up is invited
    /// anew instead.
    MemberFact comeBack(Instant now) {
        if (login == null) {
            throw new IllegalMove(state, Act.RETURNED);
        }
        state = state.after(Act.RETURNED);
        stays.put(now, new Stay(null, Act.RETURNED));
        return fact(Act.RETURNED, now);
    }

    MemberFact leave(Instant now) {
        state = state.after(Act.LEFT);
        endStay(now);
        return fact(Act.LEFT, now);
    }

    /// Turns out to be somebody who is known already.
    MemberFact mergeInto(Member other, Instant now) {
        state = state.after(Act.MERGED);
        survivor = other.id;
        endStay(now);
        return fact(Act.MERGED, now);
    }

    /// @param contacts sealed for the services that tell people; null where there are none
    DirectoryEvent.Member record(@Nullable String contacts) {
        return new DirectoryEvent.Member(
                id.value(),
                version,
                login,
                contacts,
                periods(),
                survivor == null ? null : survivor.value());
    }

    /// Who belongs to the directory at no time, since nobody took the invitation up yet, is known
    /// by name: a period that never holds tells it.
    private List<DirectoryEvent.Member.Period> periods() {
        fillIn();
        List<DirectoryEvent.Member.Period> periods = new ArrayList<>();
        history.forEach(
                (from, details) ->
                        stays.forEach(
                                (begin, stay) -> {
                                    Instant start = from.isAfter(begin) ? from : begin;
                                    Instant end = earlier(details.to(), stay.to());
                                    if (end == null || end.isAfter(start)) {
                                        periods.add(details.period(start, end));
                                    }
                                }));
        if (periods.isEmpty()) {
            periods.add(details().period(history.lastKey(), history.lastKey()));
        }
        return periods;
    }

    /// What a version of the service wrote that knew no stays.
    private void fillIn() {
        if (stays.isEmpty() && login != null) {
            stays.put(EVER, new Stay(null, Act.ENTERED));
        }
    }

    private void endStay(Instant now) {
        fillIn();
        if (!stays.isEmpty() && stays.lastEntry().getValue().to() == null) {
            History.requireOrder(stays.lastKey(), now);
            stays.put(stays.lastKey(), stays.lastEntry().getValue().endingAt(now));
        }
    }

    private MemberFact fact(Act act, Instant now) {
        changed(now);
        return new MemberFact(id, act, version, now);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    private boolean isAlready(MemberDetails details) {
        return !history.isEmpty() && history.lastEntry().getValue().endingAt(null).equals(details);
    }

    private Instant begin(Instant now) {
        return history.isEmpty() ? EVER : now;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
