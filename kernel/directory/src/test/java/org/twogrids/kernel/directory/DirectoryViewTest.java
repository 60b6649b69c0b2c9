package org.twogrids.kernel.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Duty;
import org.twogrids.kernel.events.DirectoryEvent.Link;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Mentorship;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Rota;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.DirectoryEvent.Yard;
import org.twogrids.kernel.events.Role;

class DirectoryViewTest {

    private static final Instant MAY = Instant.parse("2026-05-03T06:05:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final UUID WANG = new UUID(0, 1);
    private static final UUID LI = new UUID(0, 2);

    @Test
    void a_redrawn_grid_answers_for_last_months_point_as_it_was_drawn_then() {
        var view =
                DirectoryView.of(
                        List.of(
                                grid(
                                        "G1",
                                        new Drawn(Instant.EPOCH, JUNE, 0, 10),
                                        new Drawn(JUNE, null, 0, 5)),
                                grid("G2", new Drawn(JUNE, null, 5, 10))));

        assertThat(view.locate(7, 0.5, MAY).grid()).isEqualTo("G1");
        assertThat(view.locate(7, 0.5, JULY).grid()).isEqualTo("G2");
        assertThat(view.locate(7, 5, JULY)).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void a_shared_border_belongs_to_the_smaller_code() {
        var view =
                DirectoryView.of(
                        List.of(
                                grid("G2", new Drawn(Instant.EPOCH, null, 0, 5)),
                                grid("G1", new Drawn(Instant.EPOCH, null, 5, 10))));

        assertThat(view.locate(5, 0.5, MAY).grid()).isEqualTo("G1");
    }

    @Test
    void who_was_responsible_on_the_third_of_may_has_an_answer() {
        var view =
                DirectoryView.of(
                        List.of(posting(WANG, Instant.EPOCH, JUNE), posting(LI, JUNE, null)));

        assertThat(view.postings("P1", Role.COMMUNITY_OFFICER, MAY))
                .extracting(Posting::member)
                .containsExactly(WANG);
        assertThat(view.postings("P1", Role.COMMUNITY_OFFICER, JUNE))
                .extracting(Posting::member)
                .containsExactly(LI);
    }

    @Test
    void a_later_record_replaces_an_entity_and_leaves_the_rest() {
        var view =
                DirectoryView.of(
                                List.of(
                                        posting(WANG, Instant.EPOCH, null),
                                        posting(LI, JUNE, null)))
                        .with(List.of(posting(WANG, Instant.EPOCH, JUNE)), 2);

        assertThat(view.position()).isEqualTo(2);
        assertThat(view.postingsOf(WANG, JULY)).isEmpty();
        assertThat(view.postingsOf(LI, JULY)).hasSize(1);
    }

    @Test
    void what_a_change_does_not_touch_answers_as_before_in_the_new_picture_and_in_the_old() {
        var before =
                DirectoryView.of(
                        List.of(
                                grid("G1", new Drawn(Instant.EPOCH, null, 0, 5)),
                                grid("G2", new Drawn(Instant.EPOCH, null, 5, 10)),
                                posting(WANG, Instant.EPOCH, null)));
        var posted = before.with(List.of(posting(LI, Instant.EPOCH, null)), 2);
        var redrawn =
                posted.with(
                        List.of(
                                grid(
                                        "G2",
                                        new Drawn(Instant.EPOCH, JUNE, 5, 10),
                                        new Drawn(JUNE, null, 5, 8))),
                        3);

        assertThat(posted.hasSameNames(before)).isTrue();
        assertThat(posted.locate(9, 0.5, JULY).grid()).isEqualTo("G2");
        assertThat(redrawn.hasSameNames(before)).isFalse();
        assertThat(redrawn.locate(1, 0.5, JULY).grid()).isEqualTo("G1");
        assertThat(redrawn.locate(9, 0.5, MAY).grid()).isEqualTo("G2");
        assertThat(redrawn.locate(9, 0.5, JULY)).isEqualTo(Place.UNKNOWN);
        assertThat(redrawn.postingsOf(WANG, JULY)).hasSize(1);
        assertThat(before.locate(9, 0.5, JULY).grid()).isEqualTo("G2");
        assertThat(before.postingsOf(LI, JULY)).isEmpty();
    }

    @Test
    void a_night_shift_lasts_into_the_next_day_and_an_all_day_shift_all_day() {
        var night = duty(WANG, Set.of(DayOfWeek.MONDAY), LocalTime.of(20, 0), LocalTime.of(8, 0));
        var allDay =
                duty(LI, EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        var view = DirectoryView.of(List.of(night, allDay));

        assertThat(view.onDuty(WANG, local("2026-11-23T21:00"))).isTrue();
        assertThat(view.onDuty(WANG, local("2026-11-24T07:59"))).isTrue();
        assertThat(view.onDuty(WANG, local("2026-11-24T08:00"))).isFalse();
        assertThat(view.onDuty(WANG, local("2026-11-23T07:00"))).isFalse();
        assertThat(view.onDuty("S1", Role.COMMAND_ROOM_DUTY, local("2026-11-24T12:00")))
                .containsExactly(LI);
    }

    @Test
    void who_is_on_no_roster_counts_as_on_duty() {
        assertThat(DirectoryView.EMPTY.onDuty(WANG, MAY)).isTrue();
    }

    @Test
    void reach_is_areas_of_offices_own_teams_and_oneself_but_no_area_for_a_volunteer() {
        UUID team = new UUID(0, 9);
        var view =
                DirectoryView.of(
                        List.of(
                                posting(WANG, Instant.EPOCH, JUNE),
                                new Posting(
                                        new UUID(0, 77),
                                        1,
                                        LI,
                                        "C1",
                                        Role.VOLUNTEER,
                                        true,
                                        Instant.EPOCH,
                                        null),
                                new Team(
                                        team,
                                        1,
                                        "yard",
                                        List.of(
                                                new Team.Period(
                                                        Instant.EPOCH,
                                                        null,
                                                        "yard",
                                                        Team.Level.YARD,
                                                        List.of("C1"),
                                                        List.of("06"),
                                                        3,
                                                        List.of(
                                                                new Team.Seat(
                                                                        LI,
                                                                        Team.Part.MEDIATOR)))))));

        assertThat(Reach.of(view, WANG, MAY).tokens())
                .containsExactlyInAnyOrder("a:P1", "m:" + WANG);
        assertThat(Reach.of(view, WANG, JULY).tokens()).containsExactly("m:" + WANG);
        assertThat(Reach.of(view, LI, MAY).tokens())
                .containsExactlyInAnyOrder("t:" + team, "m:" + LI);
    }

    @Test
    void a_team_is_found_in_its_yard_until_the_yard_closes() {
        UUID team = new UUID(0, 30);
        UUID yard = new UUID(0, 31);
        var seated =
                new Team.Period(
                        Instant.EPOCH,
                        null,
                        "team",
                        Team.Level.YARD,
                        List.of("C1"),
                        List.of("02"),
                        3,
                        List.of(),
                        yard);
        var open =
                new Yard.Period(
                        Instant.EPOCH,
                        JUNE,
                        "yard",
                        "C1",
                        "venue",
                        null,
                        null,
                        List.of("1-5 09:00-18:00"));
        var view =
                DirectoryView.of(
                        List.of(
                                new Team(team, 1, "team", List.of(seated)),
                                new Yard(yard, 1, List.of(open))));

        assertThat(view.yardOf(team, MAY)).contains(open);
        assertThat(view.yardOf(team, JULY)).isEmpty();
        assertThat(view.yardOf(yard, MAY)).isEmpty();
    }

    @Test
    void a_login_leads_to_its_member() {
        var view =
                DirectoryView.of(
                        List.of(
                                new Member(
                                        WANG,
                                        1,
                                        "worker",
                                        null,
                                        List.of(
                                                new Member.Period(
                                                        Instant.EPOCH,
                                                        JUNE,
                                                        "王",
                                                        Set.of(),
                                                        Set.of())))));

        assertThat(view.memberOf("worker")).contains(WANG);
        assertThat(view.member(WANG, MAY)).isPresent();
        assertThat(view.member(WANG, JULY)).isEmpty();
        assertThat(view.memberName(WANG)).isEqualTo("王");
    }

    @Test
    void a_suspension_is_a_gap_and_who_is_only_invited_is_known_by_name_alone() {
        var suspended = List.of(period(Instant.EPOCH, MAY), period(JULY, null));
        var view =
                DirectoryView.of(
                        List.of(
                                new Member(WANG, 3, "worker", null, suspended),
                                new Member(LI, 1, null, null, List.of(period(MAY, MAY)))));

        assertThat(view.member(WANG, MAY)).isEmpty();
        assertThat(view.member(WANG, JUNE)).isEmpty();
        assertThat(view.member(WANG, JULY)).isPresent();
        assertThat(view.member(LI, MAY)).isEmpty();
        assertThat(view.memberName(LI)).isEqualTo("某人");
    }

    @Test
    void whoever_logs_in_as_a_duplicate_is_the_survivor_and_sees_what_the_duplicate_took_part_in() {
        UUID duplicate = new UUID(3, 1);
        UUID another = new UUID(3, 2);
        var always = List.of(period(Instant.EPOCH, null));
        var gone = List.of(period(Instant.EPOCH, MAY));
        var view =
                DirectoryView.of(
                        List.of(
                                new Member(WANG, 1, "worker", null, always),
                                new Member(duplicate, 2, "worker-2", null, gone, WANG),
                                new Member(another, 2, "worker-3", null, gone, duplicate)));

        assertThat(view.memberOf("worker-2")).contains(WANG);
        assertThat(view.memberOf("worker-3")).contains(WANG);
        assertThat(view.mergedInto(WANG)).containsExactlyInAnyOrder(duplicate, another);
        assertThat(Reach.of(view, WANG, JUNE).tokens())
                .containsExactlyInAnyOrder("m:" + WANG, "m:" + duplicate, "m:" + another);
    }

    @Test
    void a_rota_has_its_people_on_duty_in_their_shifts_and_off_duty_between_them() {
        var view =
                DirectoryView.of(
                        List.of(
                                rota(
                                        new Rota.Shift(MAY, JUNE, WANG),
                                        new Rota.Shift(JUNE, JULY, null))));

        assertThat(view.onDuty("S1", Role.COMMAND_ROOM_DUTY, MAY)).containsExactly(WANG);
        assertThat(view.onDuty("S1", Role.COMMAND_ROOM_DUTY, JUNE)).isEmpty();
        assertThat(view.onDuty("S1", Role.STATION_HEAD, MAY)).isEmpty();
        assertThat(view.onDuty(WANG, MAY)).isTrue();
        assertThat(view.onDuty(WANG, JUNE)).isFalse();
        assertThat(view.onDuty(LI, JUNE)).as("on no list").isTrue();
    }

    @Test
    void who_is_on_duty_is_told_from_memory_within_a_millisecond() {
        List<Rota.Shift> shifts = new ArrayList<>();
        for (int shift = 0; shift < 186; shift++) {
            Instant from = MAY.plus(Duration.ofHours(12L * shift));
            shifts.add(new Rota.Shift(from, from.plus(Duration.ofHours(12)), WANG));
        }
        var view =
                DirectoryView.of(
                        IntStream.range(0, 5_000)
                                .mapToObj(
                                        number ->
                                                new Rota(
                                                        new UUID(7, number),
                                                        1,
                                                        "S" + number / 4,
                                                        Role.COMMAND_ROOM_DUTY,
                                                        MAY,
                                                        null,
                                                        shifts))
                                .toList());
        Instant last = MAY.plus(Duration.ofHours(12L * 185));
        long[] took = new long[1_000];
        for (int time = 0; time < took.length; time++) {
            long began = System.nanoTime();
            assertThat(view.onDuty("S" + time, Role.COMMAND_ROOM_DUTY, last)).hasSize(1);
            took[time] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        assertThat(Duration.ofNanos(took[took.length / 2])).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void a_grid_answers_to_the_police_grid_that_most_of_it_is_linked_to() {
        var view =
                DirectoryView.of(
                        List.of(
                                grid("G1", new Drawn(Instant.EPOCH, null, 0, 10)),
                                policeGrid("P1", new Drawn(Instant.EPOCH, null, 4, 6)),
                                policeGrid("P2", new Drawn(Instant.EPOCH, null, 0, 4)),
                                link("P1", 0.2, Instant.EPOCH, null),
                                link("P2", 0.4, JUNE, null),
                                link("P3", 0.9, Instant.EPOCH, JUNE)));

        assertThat(view.policeGridOf("G1", MAY)).contains("P3");
        assertThat(view.policeGridOf("G1", JULY)).contains("P2");
        assertThat(view.links("G1", JULY)).extracting(Link::policeGrid).containsExactly("P2", "P1");
        assertThat(view.links("P2", JULY)).extracting(Link::grid).containsExactly("G1");
        assertThat(view.links("P2", MAY)).isEmpty();
    }

    @Test
    void a_link_made_by_hand_goes_before_any_that_was_computed() {
        var view =
                DirectoryView.of(
                        List.of(
                                link("P1", 1, Instant.EPOCH, null),
                                new Link(
                                        WANG,
                                        1,
                                        "G1",
                                        "P2",
                                        0,
                                        true,
                                        true,
                                        JUNE,
                                        JULY.plusSeconds(1))));

        assertThat(view.policeGridOf("G1", MAY)).contains("P1");
        assertThat(view.policeGridOf("G1", JULY)).contains("P2");
        assertThat(view.policeGridOf("G1", JULY.plusSeconds(1))).contains("P1");
    }

    @Test
    void without_a_link_the_middle_of_the_grid_decides() {
        var view =
                DirectoryView.of(
                        List.of(
                                grid("G1", new Drawn(Instant.EPOCH, null, 0, 10)),
                                policeGrid("P1", new Drawn(Instant.EPOCH, null, 4, 6))));

        assertThat(view.policeGridOf("G1", MAY)).contains("P1");
    }

    @Test
    void a_mentor_is_known_for_any_time_and_the_pair_to_both() {
        var pair = new Mentorship(new UUID(8, 1), 1, WANG, LI, MAY, JULY);
        var view = DirectoryView.of(List.of(pair));

        assertThat(view.mentorOf(LI, JUNE)).contains(WANG);
        assertThat(view.mentorOf(LI, JULY)).isEmpty();
        assertThat(view.mentorOf(WANG, JUNE)).isEmpty();
        assertThat(view.mentorships(WANG, JUNE)).containsExactly(pair);
        assertThat(view.mentorships(LI, JUNE)).containsExactly(pair);
    }

    private static Rota rota(Rota.Shift... shifts) {
        return new Rota(
                new UUID(6, 9),
                1,
                "S1",
                Role.COMMAND_ROOM_DUTY,
                Instant.EPOCH,
                null,
                List.of(shifts));
    }

    private static Member.Period period(Instant from, Instant to) {
        return new Member.Period(from, to, "某人", Set.of(), Set.of());
    }

    private static Link link(String policeGrid, double share, Instant from, Instant to) {
        UUID id = new UUID(7, policeGrid.hashCode());
        return new Link(id, 1, "G1", policeGrid, share, false, false, from, to);
    }

    private record Drawn(Instant from, Instant to, int west, int east) {}

    private static DirectoryEvent grid(String code, Drawn... drawings) {
        return area(code, AreaKind.GRID, drawings);
    }

    private static DirectoryEvent policeGrid(String code, Drawn... drawings) {
        return area(code, AreaKind.POLICE_GRID, drawings);
    }

    private static DirectoryEvent area(String code, AreaKind kind, Drawn... drawings) {
        return new Area(
                code,
                kind,
                1,
                java.util.Arrays.stream(drawings)
                        .map(
                                it ->
                                        new Area.Period(
                                                it.from(), it.to(), code, null, box(it), false,
                                                null, null))
                        .toList());
    }

    private static String box(Drawn it) {
        return """
        {"type":"Polygon","coordinates":[[[%1$d,0],[%2$d,0],[%2$d,1],[%1$d,1],[%1$d,0]]]}
        """
                .formatted(it.west(), it.east());
    }

    private static Posting posting(UUID member, Instant from, Instant to) {
        return new Posting(
                new UUID(5, member.getLeastSignificantBits()),
                1,
                member,
                "P1",
                Role.COMMUNITY_OFFICER,
                true,
                from,
                to);
    }

    private static Duty duty(UUID member, Set<DayOfWeek> days, LocalTime start, LocalTime end) {
        return new Duty(
                new UUID(6, member.getLeastSignificantBits()),
                1,
                "S1",
                Role.COMMAND_ROOM_DUTY,
                member,
                days,
                start,
                end,
                Instant.EPOCH,
                null);
    }

    private static Instant local(String text) {
        return java.time.LocalDateTime.parse(text).atZone(DirectoryView.ZONE).toInstant();
    }
}
