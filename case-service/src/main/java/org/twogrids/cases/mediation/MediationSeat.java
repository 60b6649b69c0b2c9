package org.twogrids.cases.mediation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;

/// Somebody who sits in a mediation beside the one who leads it. A seat that was left is kept.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "mediation_seat")
class MediationSeat {

    @Id private UUID id;
    private UUID mediation;
    private UUID member;

    @Enumerated(EnumType.STRING)
    private TeamPart part;

    private UUID namedBy;
    private Instant namedAt;
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected MediationSeat() {}

    MediationSeat(UUID mediation, UUID member, TeamPart part, UUID namedBy, Instant namedAt) {
        this.id = Ids.next();
        this.mediation = mediation;
        this.member = member;
        this.part = part;
        this.namedBy = namedBy;
        this.namedAt = namedAt;
    }

    void leave(Instant at) {
        leftAt = at;
    }

    UUID mediation() {
        return mediation;
    }

    UUID member() {
        return member;
    }

    TeamPart part() {
        return part;
    }
}
