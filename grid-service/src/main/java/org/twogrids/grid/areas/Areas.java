package org.twogrids.grid.areas;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;

/// Every area there is or was.
@ApplicationScoped
public class Areas implements PanacheRepositoryBase<Area, String>, DirectorySource {

    private static final String WHOLE = "from Area a left join fetch a.history where ";

    Areas() {}

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

    /// Every grid and police grid.
    List<Area> flat() {
        return list(WHOLE + "a.kind in ?1", List.of(AreaKind.GRID, AreaKind.POLICE_GRID));
    }

    /// Where those grids and police grids share ground.
    public Overlaps overlaps(Collection<String> codes) {
        return new Overlaps(of(codes));
    }

    List<Area> of(AreaKind kind) {
        return list(WHOLE + "a.kind = ?1", kind);
    }

    @Override
    public List<DirectoryEvent.Area> changedSince(Instant then) {
        return list(WHOLE + "a.changedAt >= ?1", then).stream().map(Area::record).toList();
    }
}
