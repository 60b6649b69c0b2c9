package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent.Link;

/// Which community grids and police grids have to do with each other.
final class Links {

    private final Map<String, List<Link>> byGrid;
    private final Map<String, List<Link>> byPoliceGrid;

    Links(Collection<Link> links) {
        this.byGrid = links.stream().collect(groupingBy(Link::grid));
        this.byPoliceGrid = links.stream().collect(groupingBy(Link::policeGrid));
    }

    /// Those made by hand first, then by the greatest share.
    Stream<Link> of(String area, Instant at) {
        return Stream.of(byGrid, byPoliceGrid)
                .flatMap(links -> links.getOrDefault(area, List.of()).stream())
                .filter(link -> link.holds(at))
                .sorted(
                        comparing((Link link) -> !link.byHand())
                                .thenComparing(Link::share, reverseOrder())
                                .thenComparing(Link::policeGrid)
                                .thenComparing(Link::grid));
    }
}
