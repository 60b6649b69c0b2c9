package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.EAST;
import static org.twogrids.cases.Town.FOUNDED;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

class OwnershipPolicyTest {

    private static final List<String> AREAS = List.of(WEST, COMMUNITY, STATION);

    @Test
    void what_is_urgent_is_owned_by_a_leader_of_the_station_or_the_sub_district() {
        assertThat(mayOwn(Role.STATION_HEAD, STATION, Risk.RED)).isTrue();
        assertThat(mayOwn(Role.COMMUNITY_SECRETARY, COMMUNITY, Risk.ORANGE)).isFalse();
        assertThat(mayOwn(Role.COMMUNITY_SECRETARY, COMMUNITY, Risk.YELLOW)).isTrue();
    }

    @Test
    void nobody_owns_without_leading_nor_from_elsewhere() {
        assertThat(mayOwn(Role.GRID_WORKER, WEST, Risk.BLUE)).isFalse();
        assertThat(mayOwn(Role.GRID_HEAD, EAST, Risk.BLUE)).isFalse();
    }

    @Test
    void whoever_works_on_it_does_not_own_it() {
        Posting head = posting(Role.STATION_HEAD, STATION);
        assertThat(
                        OwnershipPolicy.mayOwn(
                                id("leader"), List.of(head), id("leader"), Risk.BLUE, AREAS))
                .isFalse();
    }

    private static boolean mayOwn(Role role, String area, Risk risk) {
        return OwnershipPolicy.mayOwn(
                id("leader"), List.of(posting(role, area)), id("chen"), risk, AREAS);
    }

    private static Posting posting(Role role, String area) {
        return new Posting(id("posting"), 1, id("leader"), area, role, true, FOUNDED, null);
    }
}
