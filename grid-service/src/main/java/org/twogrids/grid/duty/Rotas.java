package org.twogrids.grid.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every rota there is or was.
@ApplicationScoped
class Rotas implements PanacheRepositoryBase<Rota, RotaId> {

    private static final String WHOLE = "from Rota r left join fetch r.plans where ";

    Rotas() {}

    Optional<Rota> whole(UUID id) {
        return list(WHOLE + "r.id = ?1", new RotaId(id)).stream().findFirst();
    }

    List<Rota> of(Collection<String> areas) {
        return list(WHOLE + "r.area in ?1 order by r.area, r.role, r.id", areas);
    }

    List<Rota> all() {
        return list("from Rota r left join fetch r.plans order by r.id");
    }

    List<Rota> changedSince(Instant then) {
        return list(WHOLE + "r.changedAt >= ?1", then);
    }
}
