package org.twogrids.grid.links;

import static java.util.Comparator.naturalOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.areas.Overlaps;
import org.twogrids.grid.areas.Overlaps.Overlap;
import org.twogrids.grid.areas.Redrawing;
import org.twogrids.kernel.events.DirectoryEvent;

/// Keeps the links in step with the boundaries. A redraw ends what it parts and links what it
/// brings together from that day on; what was linked before still is, for the days before. What a
/// person linked stays, and what a person parted is not linked again.
@ApplicationScoped
class Linking implements Redrawing {

    private final Links links;
    private final Areas areas;
    private final LinkConfig config;

    Linking(Links links, Areas areas, LinkConfig config) {
        this.links = links;
        this.areas = areas;
        this.config = config;
    }

    @Override
    public List<DirectoryEvent.Link> follow(SortedMap<Instant, Set<String>> drawn, Instant now) {
        Set<String> codes = drawn.values().stream().flatMap(Set::stream).collect(toSet());
        Map<LinkPair, List<Link>> known =
                new HashMap<>(
                        links.of(codes).stream()
                                .collect(groupingBy(Link::pair, toCollection(ArrayList::new))));
        Overlaps overlaps =
                areas.overlapsAround(
                        codes,
                        known.keySet().stream().flatMap(pair -> pair.codes().stream()).toList());
        Set<Link> changed = new LinkedHashSet<>();
        turns(drawn, overlaps, codes, known.values())
                .forEach(
                        (at, turned) ->
                                changed.addAll(
                                        step(at, turned, overlaps.of(turned, at), known, now)));
        known.forEach(
                (pair, all) ->
                        all.stream()
                                .filter(link -> link.endBy(overlaps.end(pair.codes()), now))
                                .forEach(changed::add));
        changed.stream().filter(link -> !links.isPersistent(link)).forEach(links::persist);
        return changed.stream().map(Link::record).toList();
    }

    /// The ends of known links are turns too: an area that ends later than was known goes on.
    private static SortedMap<Instant, Set<String>> turns(
            SortedMap<Instant, Set<String>> drawn,
            Overlaps overlaps,
            Set<String> codes,
            Collection<List<Link>> known) {
        SortedMap<Instant, Set<String>> turns = overlaps.turns(drawn);
        known.stream()
                .flatMap(List::stream)
                .forEach(
                        link -> {
                            Instant to = link.to();
                            if (to != null && to.isAfter(drawn.firstKey())) {
                                Set<String> own = new HashSet<>(link.pair().codes());
                                own.retainAll(codes);
                                turns.computeIfAbsent(to, turn -> new HashSet<>()).addAll(own);
                            }
                        });
        return turns;
    }

    private List<Link> step(
            Instant at,
            Set<String> codes,
            Set<Overlap> overlaps,
            Map<LinkPair, List<Link>> known,
            Instant now) {
        Map<LinkPair, Overlap> wanted =
                overlaps.stream()
                        .filter(overlap -> overlap.shareOfSmaller() >= config.threshold())
                        .collect(toMap(LinkPair::of, identity()));
        List<Link> changed = new ArrayList<>();
        known.values().stream()
                .flatMap(List::stream)
                .filter(link -> link.holds(at) && link.pair().isOf(codes))
                .forEach(
                        link -> {
                            Overlap overlap = wanted.get(link.pair());
                            if (link.isByHand() || (overlap != null && link.isAs(overlap))) {
                                wanted.remove(link.pair());
                            } else if (link.endBy(at, now)) {
                                changed.add(link);
                            }
                        });
        wanted.forEach(
                (pair, overlap) -> {
                    List<Link> own = known.computeIfAbsent(pair, none -> new ArrayList<>());
                    if (own.stream().noneMatch(link -> isBy(link.handEnd(), at))) {
                        Link begun = begin(overlap, at, own, now);
                        own.add(begun);
                        changed.add(begun);
                    }
                });
        return changed;
    }

    /// Up to where the pair is linked again, as a file about the past may bring it.
    private static Link begin(Overlap overlap, Instant from, List<Link> known, Instant now) {
        return Link.computed(
                overlap,
                from,
                firstAfter(from, known, Link::from),
                firstAfter(from, known, Link::handEnd),
                now);
    }

    private static @Nullable Instant firstAfter(
            Instant from, List<Link> known, Function<Link, @Nullable Instant> when) {
        return known.stream()
                .map(when)
                .filter(instant -> instant != null && instant.isAfter(from))
                .min(naturalOrder())
                .orElse(null);
    }

    private static boolean isBy(@Nullable Instant handEnd, Instant at) {
        return handEnd != null && !handEnd.isAfter(at);
    }
}
