package org.twogrids.notify.alerts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;

/// How alerts were put off.
@ApplicationScoped
public class Snoozes implements PanacheRepositoryBase<Snooze, UUID> {

    private final Sealer sealer;

    Snoozes(Sealer sealer) {
        this.sealer = sealer;
    }

    void keep(AlertId alert, Instant until, String reason, Instant at) {
        UUID id = Ids.next();
        persist(new Snooze(id, alert, until, sealer.seal(reason, Snooze.spot(id)), at));
    }

    /// What was put off before then is told of no more.
    void forget(Instant before) {
        delete("madeAt < ?1", before);
    }

    /// The latest first.
    public List<Snooze> of(UUID alert) {
        return list("alert = ?1 order by id desc", alert);
    }

    /// For the one who wrote it; anybody else's reading belongs in the access log.
    public String reason(Snooze snooze) {
        return sealer.open(snooze.reason(), Snooze.spot(snooze.id()));
    }
}
