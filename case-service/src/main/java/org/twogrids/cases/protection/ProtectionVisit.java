package org.twogrids.cases.protection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

/// One of the two was visited alone. Never changed.
@Entity
@Table(name = "protection_visit")
class ProtectionVisit {

    @Id private UUID id;
    private UUID paper;
    private int round;
    private int party;
    private Instant visitedAt;
    private UUID visitor;
    private UUID note;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected ProtectionVisit() {}

    ProtectionVisit(UUID paper, int round, int party, Instant at, UUID visitor, UUID note) {
        this.id = Ids.next();
        this.paper = paper;
        this.round = round;
        this.party = party;
        this.visitedAt = at;
        this.visitor = visitor;
        this.note = note;
    }

    UUID id() {
        return id;
    }

    UUID paper() {
        return paper;
    }

    /// 0 for the first.
    int round() {
        return round;
    }

    int party() {
        return party;
    }

    Instant visitedAt() {
        return visitedAt;
    }

    UUID visitor() {
        return visitor;
    }

    UUID note() {
        return note;
    }
}
