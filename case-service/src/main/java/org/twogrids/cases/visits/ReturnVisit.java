package org.twogrids.cases.visits;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Aftercare;
import org.twogrids.cases.cases.Case;
import org.twogrids.kernel.events.Ids;

/// One party asked alone how things stand, or not met. Never changed.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "return_visit")
class ReturnVisit {

    /// How a party was asked.
    enum Means {
        HOME,
        PHONE,
        OFFICE
    }

    @Id private UUID id;
    private UUID caseId;
    private int ending;
    private int round;
    private int party;

    @Enumerated(EnumType.STRING)
    private Means means;

    @Enumerated(EnumType.STRING)
    private VisitOutcome outcome;

    private Instant visitedAt;
    private UUID visitor;
    private @Nullable UUID note;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected ReturnVisit() {}

    ReturnVisit(Case about, Visit visit, Instant at, UUID visitor, @Nullable UUID note) {
        Aftercare after = about.aftercare();
        this.id = Ids.next();
        this.caseId = about.id().value();
        this.ending = after.endings();
        this.round = after.visitRound();
        this.party = visit.party();
        this.means = visit.means();
        this.outcome = visit.outcome();
        this.visitedAt = at;
        this.visitor = visitor;
        this.note = note;
    }

    /// Whether it belongs to the round that is due now.
    boolean isOf(Aftercare now) {
        return ending == now.endings() && round == now.visitRound();
    }

    boolean isHeard() {
        return outcome.isHeard();
    }

    UUID id() {
        return id;
    }

    int ending() {
        return ending;
    }

    int round() {
        return round;
    }

    int party() {
        return party;
    }

    Means means() {
        return means;
    }

    VisitOutcome outcome() {
        return outcome;
    }

    Instant visitedAt() {
        return visitedAt;
    }

    UUID visitor() {
        return visitor;
    }

    @Nullable UUID note() {
        return note;
    }
}
