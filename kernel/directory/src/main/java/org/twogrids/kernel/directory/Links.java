package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent.Link;

/// Which community grids and police grids have to do with each other.
final class Links {

    /// Those made by hand first, then by the greatest share.
    private static final Comparator<Link> CLOSEST_FIRST =
            comparing((Link link) -> !link.byHand())
                    .thenComparing(Link::share, reverseOrder())
                    .thenComparing(Link::policeGrid)
                    .thenComparing(Link::grid);

    private final Map<String, List<Link>> byArea;

    Links(Collection<Link> links) {
        this.byArea =
                Groups.of(links, CLOSEST_FIRST, link -> Stream.of(link.grid(), link.policeGrid()));
    }

    Stream<Link> of(String area, Instant at) {
        return ever(area).stream().filter(link -> link.holds(at));
    }

    List<Link> ever(String area) {
        return byArea.getOrDefault(area, List.of());
    }
}
