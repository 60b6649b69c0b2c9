package org.twogrids.grid.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;

class StaffingPolicyTest {

    private static final Instant FOUNDED = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofDays(30));
    private static final String GRID = "110101001005001";
    private static final String OTHER = "110101001005002";
    private static final String POLICE_GRID = "110101910000P01";
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final List<DirectoryEvent> records = new ArrayList<>();

    @BeforeEach
    void three_areas_and_two_people() {
        records.add(area(GRID, AreaKind.GRID));
        records.add(area(OTHER, AreaKind.GRID));
        records.add(area(POLICE_GRID, AreaKind.POLICE_GRID));
        records.add(member(ONE, null));
        records.add(member(TWO, null));
    }

    @Test
    void a_grid_needs_a_head_and_a_worker_full_time_or_part_time() {
        assertThat(gaps(GRID))
                .containsExactly(
                        new Gap(GRID, Role.GRID_HEAD, FOUNDED, null),
                        new Gap(GRID, Role.GRID_WORKER, FOUNDED, null));
        post(ONE, GRID, Role.GRID_HEAD, true, FOUNDED, null);
        post(TWO, GRID, Role.PART_TIME_GRID_WORKER, true, FOUNDED, null);
        assertThat(gaps(GRID)).isEmpty();
        assertThat(StaffingPolicy.isFullyStaffed(view(), GRID, NOW)).isTrue();
    }

    @Test
    void a_backup_steps_in_but_fills_no_post() {
        post(ONE, POLICE_GRID, Role.COMMUNITY_OFFICER, false, FOUNDED, null);
        assertThat(gaps(POLICE_GRID))
                .containsExactly(new Gap(POLICE_GRID, Role.COMMUNITY_OFFICER, FOUNDED, null));
    }

    @Test
    void a_post_is_vacant_since_the_last_one_went() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        post(ONE, POLICE_GRID, Role.COMMUNITY_OFFICER, true, FOUNDED, march);
        assertThat(gaps(POLICE_GRID))
                .containsExactly(new Gap(POLICE_GRID, Role.COMMUNITY_OFFICER, march, ONE));
    }

    @Test
    void who_has_left_fills_no_post_even_where_the_office_was_never_ended() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        UUID gone = new UUID(0, 3);
        records.add(member(gone, march));
        post(gone, POLICE_GRID, Role.COMMUNITY_OFFICER, true, FOUNDED, null);
        assertThat(gaps(POLICE_GRID))
                .containsExactly(new Gap(POLICE_GRID, Role.COMMUNITY_OFFICER, march, gone));
    }

    @Test
    void an_end_that_lies_ahead_is_a_gap_unless_somebody_follows_without_one() {
        Instant end = NOW.plus(Duration.ofDays(10));
        post(ONE, POLICE_GRID, Role.COMMUNITY_OFFICER, true, FOUNDED, end);
        assertThat(gaps(POLICE_GRID))
                .containsExactly(new Gap(POLICE_GRID, Role.COMMUNITY_OFFICER, end, ONE));
        assertThat(StaffingPolicy.isFullyStaffed(view(), POLICE_GRID, NOW)).isTrue();
        Posting ending = (Posting) records.getLast();
        assertThat(StaffingPolicy.isSucceeded(view(), ending)).isFalse();

        post(TWO, POLICE_GRID, Role.COMMUNITY_OFFICER, true, end, null);
        assertThat(gaps(POLICE_GRID)).isEmpty();
        assertThat(StaffingPolicy.isSucceeded(view(), ending)).isTrue();
    }

    @Test
    void an_end_beyond_the_horizon_is_none_of_todays_business() {
        post(ONE, POLICE_GRID, Role.COMMUNITY_OFFICER, true, FOUNDED, SOON.plusSeconds(1));
        assertThat(gaps(POLICE_GRID)).isEmpty();
        assertThat(StaffingPolicy.expiring(view(), POLICE_GRID, NOW, SOON)).isEmpty();
        assertThat(StaffingPolicy.expiring(view(), POLICE_GRID, NOW, SOON.plusSeconds(1)))
                .hasSize(1);
    }

    @Test
    void who_answers_for_more_grids_than_one_can_is_over_capacity() {
        post(ONE, GRID, Role.GRID_HEAD, true, FOUNDED, null);
        post(ONE, GRID, Role.GRID_WORKER, true, FOUNDED, null);
        post(ONE, OTHER, Role.GRID_WORKER, true, FOUNDED, null);
        post(TWO, GRID, Role.GRID_WORKER, false, FOUNDED, null);
        post(TWO, OTHER, Role.GRID_WORKER, true, FOUNDED, null);
        var areas = List.of(GRID, OTHER, POLICE_GRID);
        assertThat(StaffingPolicy.overCapacity(view(), areas, NOW, 1))
                .containsExactly(new StaffingPolicy.Burden(ONE, List.of(GRID, OTHER)));
        assertThat(StaffingPolicy.overCapacity(view(), areas, NOW, 2)).isEmpty();
    }

    private List<Gap> gaps(String area) {
        return StaffingPolicy.gaps(view(), area, NOW, SOON);
    }

    private DirectoryView view() {
        return DirectoryView.of(records);
    }

    private void post(
            UUID member,
            String area,
            Role role,
            boolean primary,
            Instant from,
            @Nullable Instant to) {
        records.add(
                new Posting(new UUID(1, records.size()), 1, member, area, role, primary, from, to));
    }

    private static Area area(String code, AreaKind kind) {
        return new Area(
                code,
                kind,
                1,
                List.of(new Area.Period(FOUNDED, null, code, null, null, false, null, null)));
    }

    private static Member member(UUID id, @Nullable Instant to) {
        return new Member(
                id,
                1,
                id.toString(),
                null,
                List.of(new Member.Period(FOUNDED, to, "某人", Set.of(), Set.of())));
    }
}
