package org.twogrids.cases.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.events.Ids;

/// One attempt to bring the parties of a case together. A case has one at a time.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "mediation")
class Mediation {

    @Id private UUID id;
    private UUID caseId;
    private UUID mediator;
    private boolean publicOrder;
    private boolean guardian;
    private Instant begunAt;
    private Instant endsBy;
    private boolean extended;
    private @Nullable Instant endedAt;

    @Column(columnDefinition = "int[]")
    private List<Integer> helperConsents;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Mediation() {}

    Mediation(
            CaseId caseId,
            UUID mediator,
            boolean publicOrder,
            boolean guardian,
            Instant begunAt,
            Instant endsBy) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.mediator = mediator;
        this.publicOrder = publicOrder;
        this.guardian = guardian;
        this.begunAt = begunAt;
        this.endsBy = endsBy;
        this.helperConsents = List.of();
    }

    void extend(Instant by) {
        endsBy = by;
        extended = true;
    }

    /// The calendar was amended.
    void endBy(Instant by) {
        endsBy = by;
    }

    /// Somebody else leads it from now on.
    void passTo(UUID next) {
        mediator = next;
    }

    /// The parties who want those who help in it.
    void helpersWanted(List<Integer> parties) {
        helperConsents = parties;
    }

    /// A minor's guardian takes part from now on.
    void guardianCame() {
        guardian = true;
    }

    void end(Instant at) {
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID mediator() {
        return mediator;
    }

    boolean publicOrder() {
        return publicOrder;
    }

    /// Whether a minor's guardian takes part.
    boolean guardian() {
        return guardian;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant endsBy() {
        return endsBy;
    }

    List<Integer> helperConsents() {
        return helperConsents;
    }

    boolean extended() {
        return extended;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
