package org.twogrids.grid.units;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Every outside unit there is or was.
@ApplicationScoped
class Units implements PanacheRepositoryBase<Unit, UnitId>, DirectorySource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WHOLE = "from Unit u left join fetch u.history";

    private final Sealer sealer;

    Units(Sealer sealer) {
        this.sealer = sealer;
    }

    Optional<Unit> whole(UUID id) {
        return list(WHOLE + " where u.id = ?1", new UnitId(id)).stream().findFirst();
    }

    List<Unit> all() {
        return list(WHOLE + " order by u.id");
    }

    byte[] seal(Contact contact, UnitId unit) {
        try {
            return sealer.seal(JSON.writeValueAsString(contact), spot(unit));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contact must always be writable", e);
        }
    }

    Contact open(Unit unit) {
        try {
            return JSON.readValue(sealer.open(unit.contact(), spot(unit.id())), Contact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored contacts must be readable", e);
        }
    }

    @Override
    public List<DirectoryEvent.OutsideUnit> changedSince(Instant then) {
        return list(WHOLE + " where u.changedAt >= ?1", then).stream().map(Unit::record).toList();
    }

    private static Spot spot(UnitId unit) {
        return new Spot("outside_unit", "contact", unit.value());
    }

    /// Whom to ask for, and how.
    record Contact(
            @Nullable String person,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {}
}
