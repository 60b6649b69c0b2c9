package org.twogrids.cases.routing;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;
import static org.twogrids.cases.routing.Reason.Code.ALL_RECUSED;
import static org.twogrids.cases.routing.Reason.Code.AT_CAPACITY;
import static org.twogrids.cases.routing.Reason.Code.FARTHER;
import static org.twogrids.cases.routing.Reason.Code.HANDLER_INTAKE_DESK;
import static org.twogrids.cases.routing.Reason.Code.LOOKS_LIKE_GCJ02;
import static org.twogrids.cases.routing.Reason.Code.OUTSIDE_ALL_AREAS;
import static org.twogrids.cases.routing.Reason.Code.PERSON_FIRST;
import static org.twogrids.cases.routing.Reason.Code.RECUSED;
import static org.twogrids.cases.routing.Reason.Code.SAME_BUILDING;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Town;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

class RoutingPolicyTest {

    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final Point IN_WEST = new Point(116.05, 39.05);
    static final Category HEATING =
            new Category(
                    "0602",
                    "供暖改造",
                    "Heating retrofit",
                    Category.Mode.MEDIABLE,
                    30,
                    "heating",
                    false,
                    false,
                    null);
    static final Category ASSAULT =
            new Category(
                    "1503",
                    "殴打",
                    "Assault",
                    Category.Mode.REFER,
                    0,
                    "police",
                    false,
                    false,
                    Risk.RED);

    private final Town town =
            new Town()
                    .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                    .with("secretary", Role.COMMUNITY_SECRETARY, COMMUNITY)
                    .with("worker", Role.GRID_WORKER, WEST)
                    .with("officer", Role.COMMUNITY_OFFICER, POLICE_GRID)
                    .with("head", Role.STATION_HEAD, STATION)
                    .with("wang", Role.MEDIATOR, COMMUNITY)
                    .with("li", Role.MEDIATOR, SUBDISTRICT)
                    .team("yard", Level.YARD, COMMUNITY, "02;06", 10, "wang")
                    .team("heating", Level.SUBDISTRICT, SUBDISTRICT, "0602", 10, "li");

    @Test
    void the_nearest_team_takes_it_and_the_farther_one_is_named_as_passed_over() {
        var decision = route(HEATING, IN_WEST);

        assertThat(decision.responsible())
                .isEqualTo(new Responsible(id("yard"), id("wang"), id("secretary"), id("officer")));
        assertThat(decision.alternatives())
                .extracting(RoutingDecision.Alternative::team, it -> it.reason().code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id("heating"), FARTHER));
    }

    @Test
    void a_full_yard_yields_to_a_team_with_room_but_keeps_it_when_all_are_full() {
        var full = new Workload(Map.of(id("yard"), 10), Map.of());
        assertThat(RoutingPolicy.route(facts(HEATING, IN_WEST), town.view(), full))
                .satisfies(it -> assertThat(it.responsible().team()).isEqualTo(id("heating")))
                .satisfies(
                        it ->
                                assertThat(it.alternatives().getFirst().reason().code())
                                        .isEqualTo(AT_CAPACITY));

        var allFull = new Workload(Map.of(id("yard"), 10, id("heating"), 10), Map.of());
        assertThat(
                        RoutingPolicy.route(facts(HEATING, IN_WEST), town.view(), allFull)
                                .responsible()
                                .team())
                .isEqualTo(id("yard"));
    }

    @Test
    void crime_never_goes_to_a_team_but_to_the_officer_with_the_station_head_as_owner() {
        assertThat(route(ASSAULT, IN_WEST).responsible())
                .isEqualTo(new Responsible(null, id("officer"), id("head"), id("officer")));
    }

    @Test
    void a_point_outside_every_area_goes_to_the_intake_desk_and_says_so() {
        var decision = route(HEATING, new Point(120.0, 30.0));

        assertThat(decision.reasons())
                .extracting(Reason::code)
                .contains(OUTSIDE_ALL_AREAS, HANDLER_INTAKE_DESK);
        assertThat(decision.responsible().handler()).isEqualTo(id("coordinator"));
    }

    @Test
    void a_point_that_only_fits_as_a_chinese_map_coordinate_gets_a_hint() {
        // The west grid's western edge, moved as a Chinese map would move it.
        assertThat(route(HEATING, new Point(116.204, 39.05)).reasons())
                .extracting(Reason::code)
                .contains(LOOKS_LIKE_GCJ02);
    }

    @Test
    void without_a_point_the_reporters_own_grid_is_taken() {
        assertThat(route(HEATING, null).anchor().place().grid()).isEqualTo(WEST);
    }

    @Test
    void without_a_team_the_grid_head_handles_it_and_without_one_the_coordinator() {
        Category noise =
                new Category(
                        "0301",
                        "噪声",
                        "Noise",
                        Category.Mode.CONDITIONAL,
                        7,
                        "noise",
                        true,
                        false,
                        null);
        assertThat(route(noise, IN_WEST).responsible().handler()).isEqualTo(id("coordinator"));

        town.with("gridhead", Role.GRID_HEAD, WEST);
        assertThat(route(noise, IN_WEST).responsible())
                .satisfies(it -> assertThat(it.handler()).isEqualTo(id("gridhead")))
                .satisfies(it -> assertThat(it.team()).isNull());
    }

    @Test
    void an_empty_post_falls_through_to_the_backup_then_the_duty_room_then_the_head() {
        Town bare =
                new Town()
                        .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                        .with("head", Role.STATION_HEAD, STATION);
        assertThat(officer(bare)).isEqualTo(id("head"));

        bare.with("duty", Role.COMMAND_ROOM_DUTY, STATION)
                .duty("duty", Role.COMMAND_ROOM_DUTY, STATION, EnumSet.allOf(DayOfWeek.class));
        assertThat(officer(bare)).isEqualTo(id("duty"));

        bare.with("backup", Role.COMMUNITY_OFFICER, POLICE_GRID, false);
        assertThat(officer(bare)).isEqualTo(id("backup"));
    }

    @Test
    void whoever_refused_is_not_asked_again_and_after_two_hops_the_coordinator_rules() {
        var refused =
                new RoutingFacts(
                        HEATING,
                        Risk.BLUE,
                        IN_WEST,
                        id("worker"),
                        List.of(),
                        Set.of(id("wang")),
                        false,
                        false,
                        NOW);
        assertThat(RoutingPolicy.route(refused, town.view(), Workload.NONE).responsible().handler())
                .isEqualTo(id("li"));

        var twice =
                new RoutingFacts(
                        HEATING,
                        Risk.BLUE,
                        IN_WEST,
                        id("worker"),
                        List.of(),
                        Set.of(id("wang"), id("li")),
                        true,
                        false,
                        NOW);
        assertThat(RoutingPolicy.route(twice, town.view(), Workload.NONE).responsible().handler())
                .isEqualTo(id("coordinator"));
    }

    @Test
    void whoever_takes_no_part_is_replaced_in_the_same_team_then_by_the_next_one_and_named() {
        town.with("zhao", Role.MEDIATOR, COMMUNITY)
                .team("yard", Level.YARD, COMMUNITY, "02;06", 10, "wang", "zhao");

        var first = without("wang");
        assertThat(first.responsible().team()).isEqualTo(id("yard"));
        assertThat(first.responsible().handler()).isEqualTo(id("zhao"));
        assertThat(first.reasons()).contains(Reason.of(RECUSED, new Subject.Member(id("wang"))));

        var next = without("wang", "zhao");
        assertThat(next.responsible().team()).isEqualTo(id("heating"));
        assertThat(next.alternatives())
                .extracting(RoutingDecision.Alternative::team, it -> it.reason().code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id("yard"), ALL_RECUSED));
    }

    @Test
    void where_all_take_no_part_the_coordinator_handles_it_whoever_else_leads_before() {
        assertThat(without("wang", "li").responsible())
                .isEqualTo(
                        new Responsible(null, id("coordinator"), id("secretary"), id("officer")));
        assertThat(without("wang", "li", "coordinator").responsible().handler())
                .isEqualTo(id("coordinator"));

        town.with("leader", Role.SUBDISTRICT_LEADER, SUBDISTRICT);
        assertThat(without("wang", "li", "coordinator").responsible().handler())
                .isEqualTo(id("leader"));
    }

    @Test
    void an_officer_who_takes_no_part_still_answers_for_the_place_but_handles_nothing() {
        var decision = RoutingPolicy.route(facts(ASSAULT, "officer"), town.view(), Workload.NONE);

        assertThat(decision.responsible())
                .isEqualTo(new Responsible(null, id("head"), id("head"), id("officer")));
    }

    @Test
    void a_mediator_from_the_same_building_takes_it_and_is_named_so_that_the_parties_choose() {
        var neighbour =
                new RoutingFacts(
                        HEATING,
                        Risk.BLUE,
                        IN_WEST,
                        id("worker"),
                        List.of(),
                        Set.of(),
                        false,
                        false,
                        NOW,
                        Set.of(),
                        Set.of(id("wang"), id("li")));
        var decision = RoutingPolicy.route(neighbour, town.view(), Workload.NONE);

        assertThat(decision.responsible().handler()).isEqualTo(id("wang"));
        assertThat(decision.reasons())
                .contains(Reason.of(SAME_BUILDING, new Subject.Member(id("wang"))))
                .doesNotContain(Reason.of(SAME_BUILDING, new Subject.Member(id("li"))));
    }

    @Test
    void among_mediators_skill_comes_before_load_and_duty_before_both() {
        Town skilled =
                new Town()
                        .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                        .member("busy-expert", "heating")
                        .member("idle")
                        .member("off-expert", "heating")
                        .duty("off-expert", Role.MEDIATOR, COMMUNITY, Set.of(DayOfWeek.SUNDAY))
                        .team(
                                "yard",
                                Level.YARD,
                                COMMUNITY,
                                "06",
                                10,
                                "busy-expert",
                                "idle",
                                "off-expert");
        var load = new Workload(Map.of(), Map.of(id("busy-expert"), 9));

        assertThat(
                        RoutingPolicy.route(facts(HEATING, IN_WEST), skilled.view(), load)
                                .responsible()
                                .handler())
                .isEqualTo(id("busy-expert"));
    }

    @Test
    void where_somebody_may_be_in_danger_a_person_decides_before_any_team() {
        var unsure =
                new RoutingFacts(
                        HEATING,
                        Risk.BLUE,
                        IN_WEST,
                        id("worker"),
                        List.of(),
                        Set.of(),
                        false,
                        true,
                        NOW);
        var decision = RoutingPolicy.route(unsure, town.view(), Workload.NONE);

        assertThat(decision.responsible())
                .isEqualTo(
                        new Responsible(null, id("coordinator"), id("secretary"), id("officer")));
        assertThat(decision.reasons()).extracting(Reason::code).contains(PERSON_FIRST);
    }

    @Test
    void where_the_directory_names_nobody_nothing_is_taken_in() {
        assertThatThrownBy(
                        () ->
                                RoutingPolicy.route(
                                        facts(HEATING, IN_WEST), new Town().view(), Workload.NONE))
                .isInstanceOf(NobodyAnswers.class);
    }

    @Test
    void every_reason_survives_the_table_and_has_words_in_both_languages() {
        for (Reason.Code code : Reason.Code.values()) {
            Reason reason = Reason.of(code);
            assertThat(Reason.decode(reason.encoded())).isEqualTo(reason);
            for (String bundle : List.of("routing", "routing_en")) {
                assertThat(java.util.ResourceBundle.getBundle(bundle).containsKey(code.name()))
                        .as("%s in %s", code, bundle)
                        .isTrue();
            }
        }
    }

    @Test
    void what_a_reason_is_about_stands_in_the_table_as_text() {
        String team = "00000000-0000-0000-0000-000000000001";
        String member = "00000000-0000-0000-0000-000000000002";
        Reason reason =
                Reason.of(
                        Reason.Code.TEAM_NEAREST,
                        new Subject.Team(UUID.fromString(team)),
                        new Subject.Level(Level.YARD),
                        new Subject.Count(3),
                        new Subject.Category("0602"),
                        new Subject.Member(UUID.fromString(member)),
                        new Subject.Area(WEST));

        assertThat(reason.encoded())
                .isEqualTo(
                        "TEAM_NEAREST|team:%s|level:YARD|3|category:0602|member:%s|area:%s"
                                .formatted(team, member, WEST));
        assertThat(Reason.decode(reason.encoded())).isEqualTo(reason);
    }

    private UUID officer(Town of) {
        return RoutingPolicy.route(facts(HEATING, IN_WEST), of.view(), Workload.NONE)
                .responsible()
                .officer();
    }

    private RoutingDecision route(Category category, Point point) {
        return RoutingPolicy.route(facts(category, point), town.view(), Workload.NONE);
    }

    private RoutingDecision without(String... recused) {
        return RoutingPolicy.route(facts(HEATING, recused), town.view(), Workload.NONE);
    }

    private static RoutingFacts facts(Category category, String... recused) {
        return new RoutingFacts(
                category,
                Risk.BLUE,
                IN_WEST,
                id("worker"),
                List.of(),
                Set.of(),
                false,
                false,
                NOW,
                Stream.of(recused).map(Town::id).collect(toUnmodifiableSet()),
                Set.of());
    }

    private static RoutingFacts facts(Category category, Point point) {
        return new RoutingFacts(
                category, Risk.BLUE, point, id("worker"), List.of(), Set.of(), false, false, NOW);
    }
}
