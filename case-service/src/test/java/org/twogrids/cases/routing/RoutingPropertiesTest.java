package org.twogrids.cases.routing;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.EAST;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.twogrids.cases.Town;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

class RoutingPropertiesTest {

    private static final List<Role> ROLES = List.of(Role.values());
    private static final List<String> AREAS =
            List.of(SUBDISTRICT, COMMUNITY, WEST, EAST, POLICE_GRID, Town.STATION);

    @Property(tries = 300)
    void there_is_always_someone(
            @ForAll long seed,
            @ForAll Category.Mode mode,
            @ForAll Risk risk,
            @ForAll @DoubleRange(min = 115.9, max = 116.3) double lon,
            @ForAll @DoubleRange(min = 38.9, max = 39.2) double lat,
            @ForAll boolean mustRule) {
        DirectoryView directory = anyTown(seed).view();
        Random random = new Random(seed);
        Set<UUID> refused = Set.of(id("m" + random.nextInt(8)), id("x"));
        var facts =
                new RoutingFacts(
                        category(mode),
                        risk,
                        new Point(lon, lat),
                        id("m1"),
                        List.of(),
                        refused,
                        mustRule,
                        false,
                        RoutingPolicyTest.NOW);

        RoutingDecision decision = RoutingPolicy.route(facts, directory, Workload.NONE);

        assertThat(directory.member(decision.responsible().handler(), facts.at())).isPresent();
        assertThat(directory.member(decision.responsible().owner(), facts.at())).isPresent();
        assertThat(decision.reasons()).isNotEmpty();
        if (mode == Category.Mode.REFER || mode == Category.Mode.SERVICE) {
            assertThat(decision.responsible().team()).isNull();
        }
    }

    @Property(tries = 300)
    void whoever_takes_no_part_handles_nothing_as_long_as_somebody_else_leads(
            @ForAll long seed,
            @ForAll Category.Mode mode,
            @ForAll Risk risk,
            @ForAll @DoubleRange(min = 115.9, max = 116.3) double lon,
            @ForAll boolean personFirst,
            @ForAll boolean mustRule) {
        DirectoryView directory = anyTown(seed).view();
        Random random = new Random(seed);
        Set<UUID> recused =
                IntStream.range(0, 8)
                        .filter(_ -> random.nextBoolean())
                        .mapToObj(i -> id("m" + i))
                        .collect(toUnmodifiableSet());
        var facts =
                new RoutingFacts(
                        category(mode),
                        risk,
                        new Point(lon, 39.05),
                        id("m1"),
                        List.of(),
                        Set.of(),
                        mustRule,
                        personFirst,
                        RoutingPolicyTest.NOW,
                        recused,
                        Set.of(id("m2")));

        RoutingDecision decision = RoutingPolicy.route(facts, directory, Workload.NONE);

        assertThat(recused).doesNotContain(decision.responsible().handler());
        assertThat(directory.member(decision.responsible().handler(), facts.at())).isPresent();
        assertThat(RoutingPolicy.route(facts, directory, Workload.NONE)).isEqualTo(decision);
    }

    @Property(tries = 200)
    void who_takes_no_part_and_was_not_chosen_changes_nothing_of_who_answers(
            @ForAll long seed, @ForAll @DoubleRange(min = 116.0, max = 116.2) double lon) {
        DirectoryView directory = anyTown(seed).view();
        RoutingFacts plain = facts(new Point(lon, 39.05));
        Responsible chosen = RoutingPolicy.route(plain, directory, Workload.NONE).responsible();
        Set<UUID> others =
                IntStream.range(0, 8)
                        .mapToObj(i -> id("m" + i))
                        .filter(it -> !it.equals(chosen.handler()))
                        .collect(toUnmodifiableSet());
        var facts =
                new RoutingFacts(
                        plain.category(),
                        plain.risk(),
                        plain.point(),
                        plain.reporter(),
                        plain.hangsIn(),
                        plain.refusedBy(),
                        plain.mustRule(),
                        plain.personFirst(),
                        plain.at(),
                        others,
                        Set.of());

        assertThat(RoutingPolicy.route(facts, directory, Workload.NONE).responsible())
                .isEqualTo(chosen);
    }

    @Property(tries = 200)
    void the_order_in_which_the_directory_arrived_makes_no_difference(
            @ForAll long seed, @ForAll @DoubleRange(min = 116.0, max = 116.2) double lon) {
        Town town = anyTown(seed);
        var facts = facts(new Point(lon, 39.05));
        var shuffled = new java.util.ArrayList<>(town.records());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(RoutingPolicy.route(facts, DirectoryView.of(shuffled), Workload.NONE))
                .isEqualTo(RoutingPolicy.route(facts, town.view(), Workload.NONE));
    }

    @Property(tries = 100)
    void a_point_on_the_shared_border_belongs_to_the_smaller_code(
            @ForAll long seed, @ForAll @DoubleRange(min = 39.0, max = 39.1) double lat) {
        assertThat(anyTown(seed).view().locate(116.10, lat, RoutingPolicyTest.NOW).grid())
                .isEqualTo(WEST);
    }

    @Property(tries = 300)
    void more_capacity_never_loses_a_team_a_case(
            @ForAll @Size(3) List<@IntRange(min = 1, max = 12) Integer> capacities,
            @ForAll @Size(3) List<@IntRange(min = 0, max = 12) Integer> loads,
            @ForAll @IntRange(min = 1, max = 20) int more) {
        var workload =
                new Workload(
                        Map.of(
                                id("t0"),
                                loads.get(0),
                                id("t1"),
                                loads.get(1),
                                id("t2"),
                                loads.get(2)),
                        Map.of());
        var facts = facts(RoutingPolicyTest.IN_WEST);
        UUID winner =
                RoutingPolicy.route(facts, teams(capacities).view(), workload).responsible().team();
        for (int i = 0; i < 3; i++) {
            if (id("t" + i).equals(winner)) {
                var grown = new java.util.ArrayList<>(capacities);
                grown.set(i, capacities.get(i) + more);
                assertThat(
                                RoutingPolicy.route(facts, teams(grown).view(), workload)
                                        .responsible()
                                        .team())
                        .isEqualTo(winner);
            }
        }
    }

    private static Town teams(List<Integer> capacities) {
        Town town = new Town().with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT);
        for (int i = 0; i < capacities.size(); i++) {
            town.member("s" + i)
                    .team(
                            "t" + i,
                            Level.values()[i],
                            COMMUNITY,
                            "0602",
                            capacities.get(i),
                            "s" + i);
        }
        return town;
    }

    /// A coordinator, and any number of people and teams anywhere.
    private static Town anyTown(long seed) {
        Random random = new Random(seed);
        Town town = new Town().with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT);
        for (int i = 0; i < random.nextInt(8); i++) {
            town.with(
                    "m" + i,
                    ROLES.get(random.nextInt(ROLES.size())),
                    AREAS.get(random.nextInt(AREAS.size())),
                    random.nextBoolean());
        }
        for (int i = 0; i < random.nextInt(5); i++) {
            town.team(
                    "t" + i,
                    Level.values()[random.nextInt(3)],
                    AREAS.get(random.nextInt(AREAS.size())),
                    random.nextBoolean() ? "06" : "0602;01",
                    1 + random.nextInt(5),
                    "m" + random.nextInt(8));
        }
        return town;
    }

    private static RoutingFacts facts(Point point) {
        return new RoutingFacts(
                category(Category.Mode.MEDIABLE),
                Risk.BLUE,
                point,
                id("m1"),
                List.of(),
                Set.of(),
                false,
                false,
                RoutingPolicyTest.NOW);
    }

    private static Category category(Category.Mode mode) {
        return new Category("0602", "供暖改造", "Heating", mode, 30, "heating", false, false, null);
    }
}
