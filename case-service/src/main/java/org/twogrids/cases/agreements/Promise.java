package org.twogrids.cases.agreements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Something that one party has promised, looked after until it is kept (People's Mediation Law
/// art. 31).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "promise")
class Promise {

    enum State {
        OPEN,
        KEPT,
        /// In part: it stays to be kept.
        HALF_KEPT,
        /// Not kept: the case is taken up again.
        BROKEN;

        boolean isOver() {
            return this == KEPT || this == BROKEN;
        }
    }

    @Id private UUID id;
    private UUID caseId;
    private UUID agreement;
    private int party;
    private byte[] what;
    private @Nullable BigDecimal amount;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant checkedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Promise() {}

    Promise(Agreement of, Pledge pledge, Sealer sealer) {
        this.id = Ids.next();
        this.caseId = of.caseId();
        this.agreement = of.id();
        this.party = pledge.party();
        this.what = sealer.seal(pledge.what(), spot());
        this.amount = pledge.amount();
        this.due = pledge.due();
        this.state = State.OPEN;
    }

    void check(State found, Instant at) {
        state = found;
        checkedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID agreement() {
        return agreement;
    }

    int party() {
        return party;
    }

    @Nullable BigDecimal amount() {
        return amount;
    }

    LocalDate due() {
        return due;
    }

    State state() {
        return state;
    }

    @Nullable Instant checkedAt() {
        return checkedAt;
    }

    String what(Sealer sealer) {
        return sealer.open(what, spot());
    }

    private Spot spot() {
        return new Spot("promise", "what", id);
    }
}
