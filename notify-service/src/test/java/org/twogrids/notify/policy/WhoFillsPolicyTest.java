package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.COORDINATOR;
import static org.twogrids.notify.Donghuamen.GRID_PATH;
import static org.twogrids.notify.Donghuamen.HEAD;
import static org.twogrids.notify.Donghuamen.POLICE_GRID;
import static org.twogrids.notify.Donghuamen.STATION;
import static org.twogrids.notify.Donghuamen.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.notify.Donghuamen;

class WhoFillsPolicyTest {

    private static final Instant NOW = Donghuamen.at("2027-01-05T10:00");
    private static final String SUBDISTRICT = "110101001";
    private static final List<String> POLICE = List.of(POLICE_GRID, STATION, SUBDISTRICT, "110101");
    private static final UUID LEADER = person("leader");

    private final List<DirectoryEvent> records = new ArrayList<>(Donghuamen.records());

    @Test
    void the_station_head_fills_a_police_grid_and_the_coordinator_the_rest() {
        assertThat(recipients(Role.COMMUNITY_OFFICER, POLICE)).containsExactly(HEAD);
        assertThat(recipients(Role.GRID_HEAD, GRID_PATH)).containsExactly(COORDINATOR);
        assertThat(recipients(Role.STATION_HEAD, POLICE.subList(1, 4)))
                .containsExactly(COORDINATOR);
    }

    @Test
    void the_leader_fills_the_coordinators_own_post() {
        List<String> path = List.of(SUBDISTRICT, "110101");
        assertThat(recipients(Role.SUBDISTRICT_COORDINATOR, path)).containsExactly(COORDINATOR);
        post(LEADER, "leader", Role.SUBDISTRICT_LEADER, true);
        assertThat(recipients(Role.SUBDISTRICT_COORDINATOR, path)).containsExactly(LEADER);
    }

    @Test
    void an_office_that_nobody_holds_is_passed_over() {
        leaves("head", HEAD);
        assertThat(recipients(Role.COMMUNITY_OFFICER, POLICE)).containsExactly(COORDINATOR);
        leaves("coordinator", COORDINATOR);
        assertThat(recipients(Role.COMMUNITY_OFFICER, POLICE)).isEmpty();
        post(LEADER, "leader", Role.SUBDISTRICT_LEADER, true);
        assertThat(recipients(Role.COMMUNITY_OFFICER, POLICE)).containsExactly(LEADER);
    }

    @Test
    void each_office_that_somebody_holds_is_asked_after_the_one_before() {
        post(LEADER, "leader", Role.SUBDISTRICT_LEADER, true);
        assertThat(steps(Role.COMMUNITY_OFFICER, POLICE))
                .containsExactly(List.of(HEAD), List.of(COORDINATOR), List.of(LEADER));
    }

    @Test
    void nobody_is_told_at_night() {
        assertThat(WhoFillsPolicy.byDay(NOW)).isEqualTo(NOW);
        assertThat(WhoFillsPolicy.byDay(Donghuamen.at("2027-01-05T00:15")))
                .isEqualTo(Donghuamen.at("2027-01-05T08:00"));
        assertThat(WhoFillsPolicy.byDay(Donghuamen.at("2027-01-05T20:00")))
                .isEqualTo(Donghuamen.at("2027-01-06T08:00"));
    }

    @Test
    void backups_are_left_alone_as_long_as_somebody_answers() {
        UUID deputy = person("deputy-coordinator");
        post(deputy, "deputy-coordinator", Role.SUBDISTRICT_COORDINATOR, false);
        assertThat(recipients(Role.GRID_HEAD, GRID_PATH)).containsExactly(COORDINATOR);
        leaves("coordinator", COORDINATOR);
        assertThat(recipients(Role.GRID_HEAD, GRID_PATH)).containsExactly(deputy);
    }

    private List<UUID> recipients(Role empty, List<String> path) {
        return steps(empty, path).stream().findFirst().orElse(List.of());
    }

    private List<List<UUID>> steps(Role empty, List<String> path) {
        return WhoFillsPolicy.steps(empty, path, DirectoryView.of(records), NOW);
    }

    private void post(UUID member, String login, Role role, boolean primary) {
        records.add(Donghuamen.member(login, 1, null));
        Instant begin = Instant.parse("2024-12-31T16:00:00Z");
        records.add(
                new Posting(
                        new UUID(7, records.size()),
                        1,
                        member,
                        SUBDISTRICT,
                        role,
                        primary,
                        begin,
                        null));
    }

    private void leaves(String login, UUID member) {
        records.removeIf(record -> record.key().equals("member/" + member));
        records.add(Donghuamen.member(login, 2, NOW.minusSeconds(60)));
    }
}
