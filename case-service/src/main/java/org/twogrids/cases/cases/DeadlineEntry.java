package org.twogrids.cases.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.cases.deadlines.Deadline;

/// A clock that runs: what the journal's dues come to.
@Entity
@Table(name = "case_deadline")
@IdClass(DeadlineEntry.Key.class)
class DeadlineEntry {

    record Key(UUID caseId, Deadline.Kind kind) {}

    @Id private UUID caseId;

    @Id
    @Enumerated(EnumType.STRING)
    private Deadline.Kind kind;

    private Instant due;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected DeadlineEntry() {}

    DeadlineEntry(CaseId caseId, Deadline deadline) {
        this.caseId = caseId.value();
        this.kind = deadline.kind();
        this.due = deadline.due();
    }

    UUID caseId() {
        return caseId;
    }

    Deadline deadline() {
        return new Deadline(kind, due);
    }
}
