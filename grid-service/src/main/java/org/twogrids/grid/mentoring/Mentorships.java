package org.twogrids.grid.mentoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Every pair there is or was.
@ApplicationScoped
class Mentorships implements PanacheRepositoryBase<Mentorship, MentorshipId>, DirectorySource {

    private final Sealer sealer;

    Mentorships(Sealer sealer) {
        this.sealer = sealer;
    }

    /// All of which one of them is a part, of any time.
    List<Mentorship> of(Collection<MemberId> members) {
        return members.stream()
                .distinct()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list("bond.mentor in ?1 or bond.apprentice in ?1", some).stream())
                .distinct()
                .toList();
    }

    /// Those of which the member is a part then or later.
    List<Mentorship> binding(MemberId member, Instant at) {
        return of(List.of(member)).stream()
                .filter(pair -> pair.bond().to() == null || pair.bond().to().isAfter(at))
                .toList();
    }

    byte[] sealReason(String reason, MentorshipId mentorship) {
        return sealer.seal(reason, reasonOf(mentorship));
    }

    byte[] sealEndReason(String reason, MentorshipId mentorship) {
        return sealer.seal(reason, new Spot("mentorship", "end_reason", mentorship.value()));
    }

    boolean hasReason(Mentorship mentorship, String reason) {
        return openReason(mentorship).strip().equals(reason);
    }

    String openReason(Mentorship mentorship) {
        return sealer.open(mentorship.reason(), reasonOf(mentorship.id()));
    }

    @Override
    public List<DirectoryEvent.Mentorship> changedSince(Instant then) {
        return list("changedAt >= ?1", then).stream().map(Mentorship::record).toList();
    }

    private static Spot reasonOf(MentorshipId mentorship) {
        return new Spot("mentorship", "reason", mentorship.value());
    }
}
