package org.twogrids.cases.protection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.events.Ids;

/// Somebody was asked for help, as the victim wants it. Never changed.
@Entity
@Table(name = "protection_referral")
class Referral {

    enum Kind {
        SHELTER,
        MEDICAL,
        LEGAL_AID,
        WOMENS_FEDERATION,
        PSYCHOLOGICAL
    }

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID note;
    private UUID member;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Referral() {}

    Referral(CaseId caseId, Kind kind, UUID note, UUID member, Instant at) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.kind = kind;
        this.note = note;
        this.member = member;
        this.at = at;
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    Kind kind() {
        return kind;
    }

    UUID note() {
        return note;
    }

    UUID member() {
        return member;
    }

    Instant at() {
        return at;
    }
}
