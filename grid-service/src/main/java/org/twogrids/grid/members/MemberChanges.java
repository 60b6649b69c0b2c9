package org.twogrids.grid.members;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// What became of every member. Reasons are words about people and lie sealed.
@ApplicationScoped
class MemberChanges implements PanacheRepositoryBase<MemberChange, UUID> {

    private final Sealer sealer;

    MemberChanges(Sealer sealer) {
        this.sealer = sealer;
    }

    void add(MemberFact fact, @Nullable String reason, String by) {
        UUID id = Ids.next();
        byte[] sealed = reason == null ? null : sealer.seal(reason, reasonOf(id));
        persist(new MemberChange(id, fact, sealed, by));
    }

    /// The newest first.
    List<MemberChange> of(Collection<MemberId> members, int limit) {
        return find("member in ?1 order by id desc", members).page(0, limit).list();
    }

    boolean invited(MemberId member, String by) {
        return count(
                        "member = ?1 and act = ?2 and changedBy = ?3",
                        member,
                        MemberFact.Act.INVITED,
                        by)
                > 0;
    }

    /// Everybody whom that login has invited.
    Set<UUID> invitedBy(String by) {
        return Set.copyOf(
                find(
                                "select distinct c.member.value from MemberChange c"
                                        + " where c.act = ?1 and c.changedBy = ?2",
                                MemberFact.Act.INVITED,
                                by)
                        .project(UUID.class)
                        .list());
    }

    @Nullable String openReason(MemberChange change) {
        byte[] sealed = change.reason();
        return sealed == null ? null : sealer.open(sealed, reasonOf(change.id()));
    }

    private static Spot reasonOf(UUID id) {
        return new Spot("member_change", "reason", id);
    }
}
