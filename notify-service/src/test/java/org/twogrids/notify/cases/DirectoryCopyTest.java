package org.twogrids.notify.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.eventually;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent.Link;
import org.twogrids.kernel.events.Ids;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;

@QuarkusTest
class DirectoryCopyTest {

    private static final Instant SPRING = Donghuamen.at("2026-03-01T00:00");
    private static final Instant SUMMER = Donghuamen.at("2026-06-01T00:00");

    private final Announcer announcer;
    private final Directory directory;

    DirectoryCopyTest(Announcer announcer, Directory directory) {
        this.announcer = announcer;
        this.directory = directory;
    }

    @Test
    void the_links_of_a_grid_are_known_for_any_time() {
        String grid = "110101001099001";
        String before = "110101910000P98";
        String since = "110101910000P99";
        announcer.say(new Link(Ids.next(), 1, grid, before, 0.8, false, true, SPRING, SUMMER));
        announcer.say(new Link(Ids.next(), 1, grid, since, 0.2, true, false, SUMMER, null));

        eventually(() -> linked(grid, SUMMER).equals(List.of(since)));
        assertThat(linked(grid, SUMMER.minusMillis(1))).containsExactly(before);
        assertThat(linked(grid, SPRING.minusMillis(1))).isEmpty();
        assertThat(directory.view().policeGridOf(grid, SUMMER)).contains(since);
    }

    private List<String> linked(String grid, Instant at) {
        return directory.view().links(grid, at).map(Link::policeGrid).toList();
    }
}
