package org.twogrids.grid.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.events.DirectoryEvent;

/// Somebody who works in the grids, known by the login for life.
@Entity
@Table(name = "member")
class Member {

    /// Whoever is entered now has been who they are before: earlier postings name them too.
    static final Instant EVER = Instant.EPOCH;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;

    @Column(name = "login")
    private String login;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "member_period", joinColumns = @JoinColumn(name = "member"))
    @MapKeyColumn(name = "from_at")
    @SortNatural
    private SortedMap<Instant, MemberDetails> history = new TreeMap<>();

    Member() {}

    Member(MemberId id, String login) {
        this.id = id;
        this.login = login;
    }

    MemberId id() {
        return id;
    }

    String login() {
        return login;
    }

    /// The member is this from now on.
    ///
    /// @param contactsChanged they carry no date of their own, but make a new version
    /// @return whether anything was new
    boolean become(MemberDetails details, boolean contactsChanged, Instant now) {
        boolean changed = !isAlready(details) && History.put(history, begin(now), details);
        if (changed || contactsChanged) {
            version++;
            changedAt = now;
        }
        return changed || contactsChanged;
    }

    /// @param contacts sealed for the services that tell people; null where there are none
    DirectoryEvent.Member record(@Nullable String contacts) {
        return new DirectoryEvent.Member(
                id.value(),
                version,
                login,
                contacts,
                history.entrySet().stream()
                        .map(period -> period.getValue().from(period.getKey()))
                        .toList());
    }

    private boolean isAlready(MemberDetails details) {
        return !history.isEmpty() && history.lastEntry().getValue().endingAt(null).equals(details);
    }

    private Instant begin(Instant now) {
        return history.isEmpty() ? EVER : now;
    }
}
