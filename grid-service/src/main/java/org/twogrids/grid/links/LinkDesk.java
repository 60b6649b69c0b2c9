package org.twogrids.grid.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.areas.Overlaps;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.dating.Past;
import org.twogrids.grid.publishing.Act;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.publishing.Deed;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// People link and part what the boundaries alone do not.
@ApplicationScoped
class LinkDesk {

    private final Links links;
    private final Areas areas;
    private final Announcements announcements;
    private final Clock clock;

    LinkDesk(Links links, Areas areas, Announcements announcements, Clock clock) {
        this.links = links;
        this.areas = areas;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// @param begin null for now
    /// @param by login of whoever decides
    @Transactional
    DirectoryEvent.Link link(
            LinkPair pair, @Nullable Instant begin, String reason, Scope scope, String by) {
        announcements.begin();
        Instant now = History.now(clock);
        Instant from = begin == null ? now : begin;
        AreaTree tree = areas.tree();
        requireKind("grid", pair.grid(), AreaKind.GRID, tree);
        requireKind("policeGrid", pair.policeGrid(), AreaKind.POLICE_GRID, tree);
        requireScope(scope, pair, tree);
        requirePast(Past.moved(null, new Past.Span(from, null), now), scope, pair, tree);
        Overlaps overlaps = areas.overlaps(pair.codes());
        requireInForce("grid", pair.grid(), overlaps, from);
        requireInForce("policeGrid", pair.policeGrid(), overlaps, from);
        Instant end = overlaps.end(pair.codes());
        if (links.of(pair).stream().anyMatch(known -> known.meets(from, end))) {
            throw Rejection.conflict("policeGrid", "linked-already");
        }
        double share =
                overlaps.of(pair.codes(), from).stream()
                        .mapToDouble(Overlaps.Overlap::share)
                        .findFirst()
                        .orElse(0);
        Link link = Link.byHand(pair, share, from, end, now);
        link.because(links.sealReason(reason, link.id()));
        links.persist(link);
        return published(List.of(link), Deed.of(by, now, Act.LINKED, reason));
    }

    /// Later links of the pair that the boundaries would bring fall away with it.
    ///
    /// @param to null for now
    @Transactional
    DirectoryEvent.Link end(
            UUID id,
            @Nullable String ifMatch,
            @Nullable Instant to,
            String reason,
            Scope scope,
            String by) {
        announcements.begin();
        Link link = find(id);
        AreaTree tree = areas.tree();
        requireScope(scope, link.pair(), tree);
        Preconditions.requireMatch(ifMatch, link.version());
        Instant now = History.now(clock);
        Instant at = to == null ? now : to;
        var before = new Past.Span(link.from(), link.to());
        var after = new Past.Span(link.from(), at);
        requirePast(Past.moved(before, after, now), scope, link.pair(), tree);
        link.end(at, links.sealEndReason(reason, link.id()), now);
        List<Link> changed = new ArrayList<>(List.of(link));
        links.of(link.pair()).stream()
                .filter(other -> !other.isByHand() && other.from().isAfter(at))
                .filter(other -> other.endBy(other.from(), now))
                .forEach(changed::add);
        return published(changed, Deed.of(by, now, Act.PARTED, reason));
    }

    @Transactional
    DirectoryEvent.Link read(UUID id) {
        return find(id).record();
    }

    private Link find(UUID id) {
        return links.findByIdOptional(new LinkId(id)).orElseThrow(UnknownLink::new);
    }

    /// @return the record of the first
    private DirectoryEvent.Link published(List<Link> changed, Deed deed) {
        List<DirectoryEvent.Link> records = changed.stream().map(Link::record).toList();
        announcements.publish(deed, records);
        return records.getFirst();
    }

    /// A link shifts who answers on both sides, so the right must reach both.
    private static void requireScope(Scope scope, LinkPair pair, AreaTree tree) {
        if (!scope.covers(tree.path(pair.grid())) || !scope.covers(tree.path(pair.policeGrid()))) {
            throw new NotPermitted();
        }
    }

    /// What was linked back then is an answer that others have relied on, as with an office: the
    /// right must come from above both sides.
    ///
    /// @param moved what the change moves in the past; null where nothing
    private static void requirePast(
            @Nullable String moved, Scope scope, LinkPair pair, AreaTree tree) {
        if (moved != null
                && !(scope.isAbove(tree.path(pair.grid()))
                        && scope.isAbove(tree.path(pair.policeGrid())))) {
            throw Rejection.forbidden(moved, "backdating-link");
        }
    }

    private static void requireKind(String field, String code, AreaKind wanted, AreaTree tree) {
        AreaKind kind =
                tree.kind(code).orElseThrow(() -> new Rejection(field, "unknown-area", code));
        if (kind != wanted) {
            throw new Rejection(field, "not-a-" + wanted, code);
        }
    }

    private static void requireInForce(String field, String code, Overlaps overlaps, Instant from) {
        if (!overlaps.isInForce(code, from)) {
            throw new Rejection(field, "area-not-in-force", code);
        }
    }
}
