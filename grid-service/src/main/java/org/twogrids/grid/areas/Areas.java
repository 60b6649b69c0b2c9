package org.twogrids.grid.areas;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Doors;

/// Every area there is or was.
@ApplicationScoped
public class Areas implements PanacheRepositoryBase<Area, String>, DirectorySource {

    private static final String WHOLE = "from Area a left join fetch a.history where ";

    /// By the boxes around them, which the index knows.
    private static final String NEAR =
            """
            select distinct near.area
              from (select extent from area_period where area = any(?1)
                    union all
                    select extent_of(boundary) from unnest(?2) as boundary) as wanted
              join area_period near on near.extent && wanted.extent
              join area on area.code = near.area and area.kind = any(?3)
            """;

    private final Frontage frontage;

    Areas(Frontage frontage) {
        this.frontage = frontage;
    }

    /// Both hierarchies as they stand in this transaction.
    public AreaTree tree() {
        return new AreaTree(
                find("select a.code, a.kind, h.parent, key(h), h.to"
                                + " from Area a join a.history h order by key(h)")
                        .project(AreaTree.Node.class)
                        .list());
    }

    List<Area> of(Collection<String> codes) {
        return codes.stream()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list(WHOLE + "a.code in ?1", some).stream())
                .toList();
    }

    /// As they are published: each with the doors that belong to it.
    List<DirectoryEvent.Area> records(Collection<Area> some) {
        Map<String, List<Doors>> doors =
                frontage.of(
                        some.stream()
                                .filter(area -> area.kind() == AreaKind.GRID)
                                .map(Area::code)
                                .toList());
        return some.stream()
                .map(Area::record)
                .map(
                        area ->
                                new DirectoryEvent.Area(
                                        area.code(),
                                        area.kind(),
                                        area.version(),
                                        area.history(),
                                        doors.get(area.code())))
                .toList();
    }

    /// The records of grids whose doors have changed in this transaction.
    public List<DirectoryEvent.Area> refronted(Collection<String> grids, Instant now) {
        List<Area> found = of(grids);
        found.forEach(grid -> grid.refront(now));
        return records(found);
    }

    /// All of them, with their histories.
    List<Area> whole() {
        return list("from Area a left join fetch a.history");
    }

    /// Those areas and what is or was directly below them.
    List<Area> withBelow(Collection<String> codes) {
        return codes.stream()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(
                        some ->
                                list(
                                        WHOLE
                                                + "a.code in ?1 or a.code in (select b.code from"
                                                + " Area b join b.history h where h.parent in ?1)",
                                        some)
                                        .stream())
                .toList();
    }

    /// The codes of those that are drawn, at any time, where one of the areas is or one of the
    /// boundaries would be, as far as the boxes around them tell; the areas' own among them.
    Set<String> near(Collection<String> codes, Collection<String> boundaries, AreaKind... kinds) {
        flush();
        String[] wanted = Stream.of(kinds).map(AreaKind::name).toArray(String[]::new);
        List<?> found =
                getEntityManager()
                        .createNativeQuery(NEAR)
                        .setParameter(1, codes.toArray(String[]::new))
                        .setParameter(2, boundaries.toArray(String[]::new))
                        .setParameter(3, wanted)
                        .getResultList();
        return found.stream().map(String.class::cast).collect(toUnmodifiableSet());
    }

    /// Where those grids and police grids share ground with any there are.
    ///
    /// @param alongside others whose end is asked for, wherever they are
    public Overlaps overlapsAround(Collection<String> codes, Collection<String> alongside) {
        Set<String> all =
                new TreeSet<>(near(codes, List.of(), AreaKind.GRID, AreaKind.POLICE_GRID));
        all.addAll(codes);
        all.addAll(alongside);
        return new Overlaps(of(all));
    }

    /// Where those grids and police grids share ground among them.
    public Overlaps overlaps(Collection<String> codes) {
        return new Overlaps(of(codes));
    }

    @Override
    public List<DirectoryEvent.Area> changedSince(Instant then) {
        return records(list(WHOLE + "a.changedAt >= ?1", then));
    }
}
