package org.twogrids.grid.postings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Every office that anybody holds or held.
@ApplicationScoped
public class Postings implements PanacheRepositoryBase<Posting, PostingId>, DirectorySource {

    private final Sealer sealer;

    Postings(Sealer sealer) {
        this.sealer = sealer;
    }

    /// All to those areas, of any time.
    List<Posting> to(Collection<String> areas) {
        return areas.stream()
                .distinct()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list("term.area in ?1", some).stream())
                .toList();
    }

    /// All to the area, with the rules that span them.
    Offices officesOf(String area) {
        return new Offices(to(List.of(area)));
    }

    /// What those members hold then, or will.
    public Map<MemberId, List<Office>> held(Collection<MemberId> members, Instant at) {
        return members.stream()
                .distinct()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(
                        some ->
                                list(
                                        "term.member in ?1 and (term.to is null"
                                                + " or term.to > ?2 and term.to > term.from)",
                                        some,
                                        at)
                                        .stream())
                .map(Posting::term)
                .collect(
                        groupingBy(
                                Term::member,
                                mapping(term -> new Office(term.area(), term.role()), toList())));
    }

    /// Those of the member that hold then or later.
    List<Posting> heldBy(MemberId member, Instant at) {
        return list(
                "term.member = ?1 and (term.to is null or term.to > ?2 and term.to > term.from)",
                member,
                at);
    }

    byte[] sealReason(String reason, PostingId posting) {
        return sealer.seal(reason, reasonOf(posting));
    }

    boolean hasReason(Posting posting, String reason) {
        return openReason(posting).strip().equals(reason);
    }

    String openReason(Posting posting) {
        return sealer.open(posting.reason(), reasonOf(posting.id()));
    }

    @Override
    public List<DirectoryEvent.Posting> changedSince(Instant then) {
        return list("changedAt >= ?1", then).stream().map(Posting::record).toList();
    }

    private static Spot reasonOf(PostingId posting) {
        return new Spot("posting", "reason", posting.value());
    }

    /// Somebody's office, as far as others decide by it.
    public record Office(String area, Role role) {}
}
