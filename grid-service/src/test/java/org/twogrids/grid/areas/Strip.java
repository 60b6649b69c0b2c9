package org.twogrids.grid.areas;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.kernel.directory.CoordinateSystem;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;

/// A strip of ground, column by column, that grids divide among them: what the areas do without a
/// database, for properties.
public final class Strip {

    public static final int COLUMNS = 8;
    public static final String COMMUNITY = "110102003700";

    private static final double WIDTH = 0.001;
    private static final double WEST = 116.30;

    private final Map<String, Area> areas = new TreeMap<>();
    private final Map<String, Set<Integer>> columns = new HashMap<>();
    private final Ground ground;
    private int codes;

    /// Two grids of half the strip each, from then on.
    public Strip(Instant founded) {
        for (int half = 0; half < 2; half++) {
            Area grid = new Area(nextCode(), AreaKind.GRID);
            int from = half * COLUMNS / 2;
            AreaDetails details =
                    AreaDetails.begun("网格", COMMUNITY, false)
                            .drawnAs(
                                    part(grid.code(), columns(from, from + COLUMNS / 2))
                                            .boundary());
            grid.become(details, founded, founded);
            areas.put(grid.code(), grid);
        }
        this.ground = new Ground(AreaKind.GRID, areas.values());
    }

    /// The first columns stay, the rest becomes a grid of its own.
    ///
    /// @param goesOn whether the grid itself is the first part
    public void split(String code, int first, boolean goesOn, Instant at, Instant now) {
        List<Integer> whole = current(code);
        if (whole.size() < 2) {
            return;
        }
        int cut = Math.clamp(first, 1, whole.size() - 1);
        take(
                ground.split(
                        code,
                        List.of(
                                part(goesOn ? code : nextCode(), whole.subList(0, cut)),
                                part(nextCode(), whole.subList(cut, whole.size()))),
                        at,
                        now));
    }

    /// @param into whether the first of them goes on
    public void merge(String code, String other, boolean into, Instant at, Instant now) {
        take(
                ground.merge(
                        List.of(code, other),
                        new Part("into.", into ? code : nextCode(), "合并", null, null),
                        at,
                        now));
    }

    /// The last column of the one becomes the other's, if both are drawn so that it can.
    public void shift(String code, String other, Instant at, Instant now) {
        List<Integer> giving = new ArrayList<>(current(code));
        List<Integer> taking = new ArrayList<>(current(other));
        if (giving.size() > 1) {
            taking.add(giving.removeLast());
            take(ground.redraw(List.of(part(code, giving), part(other, taking)), at, now));
        }
    }

    /// One takes a column, whoever has it.
    public void grow(String code, int column, Instant at, Instant now) {
        List<Integer> taking = new ArrayList<>(current(code));
        if (!taking.contains(column)) {
            taking.add(column);
            take(ground.redraw(List.of(part(code, taking)), at, now));
        }
    }

    public void retire(String code, Instant at, Instant now) {
        take(ground.retire(code, at, now));
    }

    public List<String> codes() {
        return List.copyOf(areas.keySet());
    }

    /// When the area ends for good; null while it goes on.
    public @Nullable Instant end(String code) {
        return area(code).history().lastEntry().getValue().to();
    }

    public boolean isInForce(String code, Instant at) {
        return area(code).record().history().stream().anyMatch(period -> period.holds(at));
    }

    public AreaTree tree() {
        List<AreaTree.Node> nodes = new ArrayList<>();
        nodes.add(new AreaTree.Node(COMMUNITY, AreaKind.COMMUNITY, "110102003", Instant.MIN, null));
        areas.values()
                .forEach(
                        area -> {
                            var last = area.history().lastEntry();
                            nodes.add(
                                    new AreaTree.Node(
                                            area.code(),
                                            area.kind(),
                                            COMMUNITY,
                                            last.getKey(),
                                            last.getValue().to()));
                        });
        nodes.add(
                new AreaTree.Node("110102003", AreaKind.SUBDISTRICT, "110102", Instant.MIN, null));
        return new AreaTree(nodes);
    }

    public List<DirectoryEvent.Area> records() {
        return areas.values().stream().map(Area::record).toList();
    }

    /// Which grids claim the column then, told from the boundaries as they are stored.
    public Set<String> claims(int column, Instant at) {
        return records().stream()
                .filter(
                        area ->
                                area.history().stream()
                                        .filter(period -> period.holds(at))
                                        .anyMatch(
                                                period ->
                                                        columnsOf(period.boundary())
                                                                .contains(column)))
                .map(DirectoryEvent.Area::code)
                .collect(toSet());
    }

    public static @Nullable String located(DirectoryView view, int column, Instant at) {
        return view.locate(WEST + (column + 0.5) * WIDTH, 39.905, at).grid();
    }

    private void take(Set<Ground.Turn> turned) {
        turned.forEach(turn -> areas.put(turn.area().code(), turn.area()));
    }

    private Area area(String code) {
        return Objects.requireNonNull(areas.get(code));
    }

    private String nextCode() {
        return COMMUNITY + "%03d".formatted(++codes);
    }

    private List<Integer> current(String code) {
        return columnsOf(area(code).history().lastEntry().getValue().boundary()).stream()
                .sorted()
                .toList();
    }

    private Set<Integer> columnsOf(@Nullable String boundary) {
        return columns.computeIfAbsent(
                String.valueOf(boundary),
                text -> {
                    var shape = BoundaryPolicy.parse(text);
                    return IntStream.range(0, COLUMNS)
                            .filter(column -> shape.covers(middle(column)))
                            .boxed()
                            .collect(toSet());
                });
    }

    private static Point middle(int column) {
        return new GeometryFactory()
                .createPoint(new Coordinate(WEST + (column + 0.5) * WIDTH, 39.905));
    }

    private static List<Integer> columns(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static Part part(String code, List<Integer> columns) {
        var boxes =
                columns.stream()
                        .map(
                                column ->
                                        BoundaryPolicy.read(
                                                MiniDistrict.box(
                                                        at(column), 39.90, at(column + 1), 39.91),
                                                CoordinateSystem.WGS84))
                        .toList();
        return new Part("parts.", code, "网格", null, Sheet.union(boxes));
    }

    /// Exactly the same for two columns that share a border.
    private static double at(int column) {
        return Math.round((WEST + column * WIDTH) * 1e7) / 1e7;
    }
}
