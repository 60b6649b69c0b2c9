package org.twogrids.cases.protection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// A warning letter or a protection order and what became of it. It is handed to both, the
/// residents' committee is told (Anti-Domestic-Violence Law, art. 17, 32), both are visited, each
/// alone.
@Entity
@Table(name = "protection_paper")
class Paper {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Issue.Kind kind;

    private byte[] number;
    private byte[] issuer;
    private int victim;
    private int bound;
    private LocalDate issuedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable Instant victimServedAt;
    private @Nullable Instant boundServedAt;
    private @Nullable Instant committeeToldAt;
    private @Nullable Instant breachedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Paper() {}

    Paper(CaseId caseId, Issue issue, Sealer sealer) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.kind = issue.kind();
        this.number = sealer.seal(issue.number(), spot("number"));
        this.issuer = sealer.seal(issue.issuer(), spot("issuer"));
        this.victim = issue.victim();
        this.bound = issue.bound();
        this.issuedOn = issue.issuedOn();
        this.validUntil = issue.validUntil();
    }

    /// Handed to one of the two.
    void serve(int party, Instant at) {
        requireInForce();
        if (party == victim && victimServedAt == null) {
            victimServedAt = at;
        } else if (party == bound && boundServedAt == null) {
            boundServedAt = at;
        } else if (concerns(party)) {
            throw new PaperOver();
        } else {
            throw new UnknownParty("party");
        }
    }

    void tellCommittee(Instant at) {
        requireInForce();
        if (committeeToldAt != null) {
            throw new PaperOver();
        }
        committeeToldAt = at;
    }

    void breach(Instant at) {
        requireInForce();
        breachedAt = at;
    }

    void end(Instant at) {
        requireInForce();
        endedAt = at;
    }

    private void requireInForce() {
        if (endedAt != null) {
            throw new PaperOver();
        }
    }

    boolean isInForce() {
        return endedAt == null;
    }

    boolean concerns(int party) {
        return party == victim || party == bound;
    }

    /// When the second of the two had it; null as long as one has not.
    @Nullable Instant servedAt() {
        Instant one = victimServedAt;
        Instant other = boundServedAt;
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    Issue.Kind kind() {
        return kind;
    }

    int victim() {
        return victim;
    }

    int bound() {
        return bound;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable LocalDate validUntil() {
        return validUntil;
    }

    @Nullable Instant victimServedAt() {
        return victimServedAt;
    }

    @Nullable Instant boundServedAt() {
        return boundServedAt;
    }

    @Nullable Instant committeeToldAt() {
        return committeeToldAt;
    }

    @Nullable Instant breachedAt() {
        return breachedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    String number(Sealer sealer) {
        return sealer.open(number, spot("number"));
    }

    String issuer(Sealer sealer) {
        return sealer.open(issuer, spot("issuer"));
    }

    private Spot spot(String column) {
        return new Spot("protection_paper", column, id);
    }
}
