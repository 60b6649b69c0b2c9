package org.twogrids.grid.links;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Every link there is or was.
@ApplicationScoped
class Links implements PanacheRepositoryBase<Link, LinkId>, DirectorySource {

    private final Sealer sealer;

    Links(Sealer sealer) {
        this.sealer = sealer;
    }

    /// All that begin or end at those areas, of any time.
    List<Link> of(Collection<String> codes) {
        return codes.stream()
                .distinct()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list("pair.grid in ?1 or pair.policeGrid in ?1", some).stream())
                .distinct()
                .toList();
    }

    List<Link> of(LinkPair pair) {
        return list("pair.grid = ?1 and pair.policeGrid = ?2", pair.grid(), pair.policeGrid());
    }

    byte[] sealReason(String reason, LinkId link) {
        return sealer.seal(reason, new Spot("link", "reason", link.value()));
    }

    byte[] sealEndReason(String reason, LinkId link) {
        return sealer.seal(reason, new Spot("link", "end_reason", link.value()));
    }

    @Override
    public List<DirectoryEvent.Link> changedSince(Instant then) {
        return list("changedAt >= ?1", then).stream().map(Link::record).toList();
    }
}
