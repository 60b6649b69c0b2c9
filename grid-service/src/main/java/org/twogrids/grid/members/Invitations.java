package org.twogrids.grid.members;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.grid.access.SignedIds;
import org.twogrids.kernel.events.Ids;

/// Invitations that were issued. A member has one that is open at most.
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final String PURPOSE = "member-invitation";

    private final SignedIds codes;
    private final MemberConfig config;

    Invitations(SignedIds codes, MemberConfig config) {
        this.codes = codes;
        this.config = config;
    }

    Slip issue(MemberId member, String by, Instant now) {
        end(member, now);
        flush(); // one is open at most: the database holds that too
        UUID id = Ids.next();
        var issued = new Invitation(id, member, by, now, now.plus(config.invitationValid()));
        persist(issued);
        return new Slip(codes.code(PURPOSE, id), issued.expiresAt());
    }

    /// Whatever is open ends: another one was issued, or it is needed no more.
    void end(MemberId member, Instant now) {
        list("member = ?1 and endedAt is null", member).forEach(each -> each.end(now));
    }

    /// The invitation that the code opens now; empty where it was made up, used or is too old.
    Optional<Invitation> open(String code, Instant now) {
        return codes.id(PURPOSE, code)
                .flatMap(this::findByIdOptional)
                .filter(each -> each.isOpen(now));
    }

    /// What the inviter hands over, on paper or otherwise.
    record Slip(String code, Instant expiresAt) {}
}
