package org.twogrids.cases.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;

/// One person thinks that a case is not what it must never fall below. It waits for a second one.
@Entity
@Table(name = "category_doubt")
class CategoryDoubt {

    @Id private UUID caseId;
    private String category;
    private UUID member;
    private UUID note;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected CategoryDoubt() {}

    CategoryDoubt(CaseId caseId, String category, UUID member, UUID note, Instant at) {
        this.caseId = caseId.value();
        this.category = category;
        this.member = member;
        this.note = note;
        this.at = at;
    }

    /// What it is, as that person says.
    String category() {
        return category;
    }

    UUID member() {
        return member;
    }

    UUID note() {
        return note;
    }

    Instant at() {
        return at;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }
}
