package org.twogrids.cases.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.routing.Reason;
import org.twogrids.cases.routing.RoutingDecision;

/// What routing decided once, and why.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "case_routing")
class RoutingEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID caseId;
    private Instant decidedAt;
    private long directoryPosition;

    @Column(columnDefinition = "varchar[]")
    private List<String> reasons;

    @Column(columnDefinition = "varchar[]")
    private List<String> alternatives;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected RoutingEntry() {}

    RoutingEntry(CaseId caseId, RoutingDecision decision, long directoryPosition, Instant at) {
        this(
                caseId,
                decision.reasons(),
                decision.alternatives().stream()
                        .map(other -> other.team() + "|" + other.reason().encoded())
                        .toList(),
                directoryPosition,
                at);
    }

    RoutingEntry(
            CaseId caseId,
            List<Reason> reasons,
            List<String> alternatives,
            long directoryPosition,
            Instant at) {
        this.caseId = caseId.value();
        this.decidedAt = at;
        this.directoryPosition = directoryPosition;
        this.reasons = reasons.stream().map(Reason::encoded).toList();
        this.alternatives = alternatives;
    }

    /// The same decision with one more reason.
    RoutingEntry with(Reason more, Instant at) {
        return new RoutingEntry(
                new CaseId(caseId),
                Stream.concat(reasons().stream(), Stream.of(more)).toList(),
                alternatives,
                directoryPosition,
                at);
    }

    Instant decidedAt() {
        return decidedAt;
    }

    long directoryPosition() {
        return directoryPosition;
    }

    List<Reason> reasons() {
        return reasons.stream().map(Reason::decode).toList();
    }

    List<RoutingDecision.Alternative> alternatives() {
        return alternatives.stream()
                .map(
                        encoded ->
                                new RoutingDecision.Alternative(
                                        UUID.fromString(encoded.substring(0, 36)),
                                        Reason.decode(encoded.substring(37))))
                .toList();
    }
}
