package org.twogrids.cases.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// What it takes to decide who gets a case, in a city of 100,000 grids and 10,000 teams: `make
/// bench-routing`. One thread, so that calls per second are calls per second and core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class RoutingBench {

    private static final int COLUMNS = 400;
    private static final int GRIDS = 100_000;
    private static final int OF_COMMUNITY = 100;
    private static final int OF_SUBDISTRICT = 10_000;
    private static final int BLOCK = 10;
    private static final int OF_STATION = 99;
    private static final int POLICE_GRIDS = GRIDS / (BLOCK * BLOCK);
    private static final String DISTRICT = "440399";
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-04T02:00:00Z");

    /// One team of each group of categories in each community.
    private static final List<String> GROUPS =
            List.of("01", "02", "03", "04", "05", "06", "07", "08", "12", "13");

    private static final List<Category> MATTERS =
            GROUPS.stream()
                    .map(
                            group ->
                                    new Category(
                                            group + "02",
                                            "示例",
                                            "Example",
                                            Category.Mode.MEDIABLE,
                                            15,
                                            "",
                                            false,
                                            false,
                                            null))
                    .toList();

    private final SplittableRandom random = new SplittableRandom(1);
    private DirectoryView view = DirectoryView.of(List.of());
    private Workload workload = Workload.NONE;
    private List<RoutingFacts> atPoints = List.of();
    private List<RoutingFacts> located = List.of();
    private int next;

    @Setup
    public void city() {
        List<DirectoryEvent> records = new ArrayList<>();
        areas(records);
        people(records);
        teams(records);
        view = DirectoryView.of(records);
        workload = busy(records);
        int[] asked = random.ints(10_000, 0, GRIDS).toArray();
        atPoints = IntStream.of(asked).mapToObj(grid -> facts(point(grid), List.of())).toList();
        located =
                IntStream.of(asked)
                        .mapToObj(grid -> facts(null, view.path(grid(grid), NOW)))
                        .toList();
        if (decided().responsible().team() == null || routed().responsible().team() == null) {
            throw new IllegalStateException("No team in reach: nothing to measure.");
        }
    }

    /// The decision on a case whose grid is known.
    @Benchmark
    public RoutingDecision decided() {
        return RoutingPolicy.route(located.get(turn()), view, workload);
    }

    /// The same from a point.
    @Benchmark
    public RoutingDecision routed() {
        return RoutingPolicy.route(atPoints.get(turn()), view, workload);
    }

    /// From a point to both grids alone.
    @Benchmark
    public Place located() {
        Point point = atPoints.get(turn()).point();
        return view.locate(point.lon(), point.lat(), NOW);
    }

    private int turn() {
        next = next + 1 == located.size() ? 0 : next + 1;
        return next;
    }

    private RoutingFacts facts(@Nullable Point point, List<String> hangsIn) {
        return new RoutingFacts(
                MATTERS.get(random.nextInt(MATTERS.size())),
                Risk.YELLOW,
                point,
                null,
                hangsIn,
                Set.of(),
                false,
                false,
                NOW);
    }

    private static void areas(List<DirectoryEvent> records) {
        records.add(area(DISTRICT, AreaKind.DISTRICT, null, null));
        for (int i = 0; i < GRIDS / OF_SUBDISTRICT; i++) {
            records.add(area(subdistrict(i), AreaKind.SUBDISTRICT, DISTRICT, null));
        }
        for (int i = 0; i < GRIDS / OF_COMMUNITY; i++) {
            records.add(
                    area(
                            community(i),
                            AreaKind.COMMUNITY,
                            subdistrict(i * OF_COMMUNITY / OF_SUBDISTRICT),
                            null));
        }
        for (int i = 0; i <= POLICE_GRIDS / OF_STATION; i++) {
            records.add(area(station(i), AreaKind.POLICE_STATION, subdistrict(0), null));
        }
        for (int i = 0; i < GRIDS; i++) {
            records.add(
                    area(
                            grid(i),
                            AreaKind.GRID,
                            community(i / OF_COMMUNITY),
                            box(i % COLUMNS, i / COLUMNS, 1)));
        }
        for (int i = 0; i < POLICE_GRIDS; i++) {
            int across = COLUMNS / BLOCK;
            records.add(
                    area(
                            policeGrid(i),
                            AreaKind.POLICE_GRID,
                            station(i / OF_STATION),
                            box(i % across * BLOCK, i / across * BLOCK, BLOCK)));
        }
        for (int i = 0; i < GRIDS; i++) {
            int police = i / COLUMNS / BLOCK * (COLUMNS / BLOCK) + i % COLUMNS / BLOCK;
            records.add(
                    new DirectoryEvent.Link(
                            new UUID(3, i),
                            1,
                            grid(i),
                            policeGrid(police),
                            1,
                            false,
                            false,
                            FROM,
                            null));
        }
    }

    private static void people(List<DirectoryEvent> records) {
        for (int i = 0; i < GRIDS; i++) {
            somebody(records, i, Role.GRID_HEAD, grid(i));
        }
        for (int i = 0; i < POLICE_GRIDS; i++) {
            somebody(records, GRIDS + i, Role.COMMUNITY_OFFICER, policeGrid(i));
        }
        for (int i = 0; i < GRIDS / OF_COMMUNITY; i++) {
            somebody(records, 2 * GRIDS + i, Role.COMMUNITY_SECRETARY, community(i));
        }
        for (int i = 0; i < GRIDS / OF_SUBDISTRICT; i++) {
            somebody(records, 3 * GRIDS + i, Role.SUBDISTRICT_COORDINATOR, subdistrict(i));
        }
        for (int i = 0; i <= POLICE_GRIDS / OF_STATION; i++) {
            somebody(records, 4 * GRIDS + i, Role.STATION_HEAD, station(i));
        }
    }

    private static void teams(List<DirectoryEvent> records) {
        int number = 0;
        for (int i = 0; i < GRIDS / OF_COMMUNITY; i++) {
            for (String group : GROUPS) {
                List<Team.Seat> seats = new ArrayList<>();
                for (int seat = 0; seat < 3; seat++) {
                    int person = 5 * GRIDS + 3 * number + seat;
                    records.add(member(person));
                    seats.add(new Team.Seat(new UUID(1, person), Team.Part.MEDIATOR));
                }
                records.add(
                        new Team(
                                new UUID(2, number),
                                1,
                                "T" + number,
                                List.of(
                                        new Team.Period(
                                                FROM,
                                                null,
                                                "调解队" + number,
                                                Team.Level.YARD,
                                                List.of(community(i)),
                                                List.of(group),
                                                20,
                                                seats))));
                number++;
            }
        }
    }

    private Workload busy(List<DirectoryEvent> records) {
        Map<UUID, Integer> teams = new HashMap<>();
        Map<UUID, Integer> members = new HashMap<>();
        for (DirectoryEvent record : records) {
            if (record instanceof Team team) {
                teams.put(team.id(), random.nextInt(30));
                team.history().getFirst().seats().stream()
                        .map(Team.Seat::member)
                        .forEach(member -> members.put(member, random.nextInt(10)));
            }
        }
        return new Workload(teams, members);
    }

    private static void somebody(List<DirectoryEvent> records, int number, Role role, String area) {
        Member member = member(number);
        records.add(member);
        records.add(new Posting(new UUID(4, number), 1, member.id(), area, role, true, FROM, null));
    }

    private static Member member(int number) {
        return new Member(
                new UUID(1, number),
                1,
                null,
                null,
                List.of(new Member.Period(FROM, null, "示例" + number, Set.of(), Set.of("zh"))));
    }

    private static Area area(
            String code, AreaKind kind, @Nullable String parent, @Nullable String boundary) {
        return new Area(
                code,
                kind,
                1,
                List.of(
                        new Area.Period(
                                FROM, null, kind + code, parent, boundary, false, null, null)));
    }

    private static Point point(int grid) {
        return new Point(lon(grid % COLUMNS) + 0.001, lat(grid / COLUMNS) + 0.0007);
    }

    private static double lon(int column) {
        return 113.5 + column * 0.002;
    }

    private static double lat(int row) {
        return 22 + row * 0.002;
    }

    private static String box(int column, int row, int cells) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%1$.3f,%2$.3f],[%3$.3f,%2$.3f],[%3$.3f,%4$.3f],[%1$.3f,%4$.3f],[%1$.3f,%2$.3f]]]}",
                lon(column),
                lat(row),
                lon(column + cells),
                lat(row + cells));
    }

    private static String subdistrict(int number) {
        return DISTRICT + "%03d".formatted(number + 1);
    }

    private static String community(int number) {
        return subdistrict(number * OF_COMMUNITY / OF_SUBDISTRICT)
                + "%03d".formatted(number * OF_COMMUNITY % OF_SUBDISTRICT / OF_COMMUNITY + 1);
    }

    private static String grid(int number) {
        return community(number / OF_COMMUNITY) + "%03d".formatted(number % OF_COMMUNITY + 1);
    }

    private static String station(int number) {
        return DISTRICT + "9%02d000".formatted(number);
    }

    private static String policeGrid(int number) {
        return station(number / OF_STATION) + "P%02d".formatted(number % OF_STATION + 1);
    }
}
