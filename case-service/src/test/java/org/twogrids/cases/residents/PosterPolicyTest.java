package org.twogrids.cases.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.EAST;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Town;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;

/// Whose business the poster of an area is.
class PosterPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");

    private final DirectoryView view =
            DirectoryView.of(
                    new Town()
                            .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                            .with("secretary", Role.COMMUNITY_SECRETARY, COMMUNITY)
                            .with("head-west", Role.GRID_HEAD, WEST)
                            .with("worker", Role.GRID_WORKER, WEST)
                            .with("officer", Role.COMMUNITY_OFFICER, POLICE_GRID)
                            .records());

    @Test
    void whoever_leads_an_area_prints_the_posters_of_all_below_it() {
        for (String area : new String[] {COMMUNITY, WEST, EAST}) {
            assertThat(mayPrint("coordinator", area)).as(area).isTrue();
            assertThat(mayPrint("secretary", area)).as(area).isTrue();
        }
    }

    @Test
    void a_grid_head_prints_those_of_the_own_grid_and_its_community() {
        assertThat(mayPrint("head-west", WEST)).isTrue();
        assertThat(mayPrint("head-west", COMMUNITY)).isTrue();
        assertThat(mayPrint("head-west", EAST)).isFalse();
    }

    @Test
    void nobody_else_prints_any() {
        assertThat(mayPrint("worker", WEST)).isFalse();
        assertThat(mayPrint("officer", COMMUNITY)).isFalse();
    }

    private boolean mayPrint(String who, String area) {
        return PosterPolicy.mayPrint(
                view.path(area, NOW), view.postingsOf(id(who), NOW), view, NOW);
    }
}
