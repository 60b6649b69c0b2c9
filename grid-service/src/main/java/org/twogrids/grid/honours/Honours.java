package org.twogrids.grid.honours;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;

/// Every honour that was entered.
@ApplicationScoped
class Honours implements PanacheRepositoryBase<Honour, HonourId> {

    Honours() {}

    /// Those of the areas, of their teams and of their people, the latest first.
    List<Honour> to(Collection<String> areas) {
        return areas.stream()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(
                        some ->
                                list(
                                        "citation.area in ?1 and withdrawnAt is null"
                                                + " order by citation.awarded desc nulls last, id",
                                        some)
                                        .stream())
                .toList();
    }

    /// Those of the person, under whatever record they were entered.
    List<Honour> of(Collection<UUID> member) {
        return list(
                "citation.member in ?1 and withdrawnAt is null"
                        + " order by citation.awarded desc nulls last, id",
                member);
    }
}
