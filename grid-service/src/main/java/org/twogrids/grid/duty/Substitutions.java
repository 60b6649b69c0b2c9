package org.twogrids.grid.duty;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Whoever stepped in for whom.
@ApplicationScoped
class Substitutions implements PanacheRepositoryBase<Substitution, UUID> {

    private final Sealer sealer;

    Substitutions(Sealer sealer) {
        this.sealer = sealer;
    }

    void add(
            RotaId rota,
            Shift stepsIn,
            @Nullable UUID absent,
            String reason,
            String by,
            Instant now) {
        UUID id = Ids.next();
        byte[] sealed = sealer.seal(reason, new Spot("rota_substitution", "reason", id));
        persist(new Substitution(id, rota, stepsIn, absent, sealed, by, now));
    }

    /// Those that reach into `[from, to)`, by rota, the earlier made first.
    Map<RotaId, List<Substitution>> of(Collection<RotaId> rotas, Instant from, Instant to) {
        return list("rota in ?1 and to > ?2 and from < ?3 order by madeAt, id", rotas, from, to)
                .stream()
                .collect(groupingBy(Substitution::rota));
    }
}
