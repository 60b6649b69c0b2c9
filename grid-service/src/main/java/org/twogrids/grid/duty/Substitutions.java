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
        byte[] sealed = sealer.seal(reason, reasonOf(id));
        persist(new Substitution(id, rota, stepsIn, absent, sealed, by, now));
    }

    /// Who steps in past then does so in the other rota too.
    void passOn(RotaId rota, RotaId other, Instant at) {
        for (Substitution made : list("rota = ?1 and to > ?2 order by madeAt, id", rota, at)) {
            UUID id = Ids.next();
            String reason = sealer.open(made.reason(), reasonOf(made.id()));
            persist(made.in(other, id, sealer.seal(reason, reasonOf(id))));
        }
    }

    private static Spot reasonOf(UUID id) {
        return new Spot("rota_substitution", "reason", id);
    }

    /// Those that reach into `[from, to)`, by rota, the earlier made first.
    Map<RotaId, List<Substitution>> of(Collection<RotaId> rotas, Instant from, Instant to) {
        return list("rota in ?1 and to > ?2 and from < ?3 order by madeAt, id", rotas, from, to)
                .stream()
                .collect(groupingBy(Substitution::rota));
    }
}
