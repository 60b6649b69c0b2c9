package org.twogrids.cases.cases;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.routing.HangsIn;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.events.Risk;

/// What is known of a case. What may become of it is in [Case].
@MappedSuperclass
@SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // filled by Case and the persistence layer
abstract class CaseState {

    @EmbeddedId CaseId id;

    String number;
    long version;
    String track;
    String status;
    boolean open;
    String category;

    @Enumerated(EnumType.STRING)
    Risk risk;

    @Column(columnDefinition = "varchar[]")
    List<String> riskFactors;

    boolean restricted;

    /// Somebody may be in danger, and nobody has let mediation in yet.
    boolean personFirst;

    /// Null until a person has confirmed the risk, and again once more is known.
    @Embedded @Nullable Confirmation confirmation;

    @Embedded SealedWords words;
    @Embedded Occurrence occurrence;
    Instant receivedAt;
    @Embedded HangsIn hangsIn;
    long directoryPosition;
    UUID reporter;

    @Enumerated(EnumType.STRING)
    Reporter.Kind reporterKind;

    @Embedded Responsible responsible;
    @Embedded Aftercare aftercare;

    @Column(columnDefinition = "uuid[]")
    Set<UUID> refusedBy;

    /// Whoever was told in the place of somebody who answers. Written by the alerts' events,
    /// beside the aggregate: read only here.
    @Column(columnDefinition = "uuid[]", insertable = false, updatable = false)
    @Nullable Set<UUID> told;

    /// Whom the owner has let know of a restricted case beside those who answer.
    @Column(columnDefinition = "uuid[]")
    Set<UUID> admitted;

    /// Whether whoever reported it agrees to be known.
    boolean reporterOpen;

    /// Who never handles it: a party has asked for somebody else, or their interests conflict.
    @Column(columnDefinition = "uuid[]")
    Set<UUID> recused;

    /// Who lives in the same building as a party.
    @Column(columnDefinition = "uuid[]")
    Set<UUID> neighbours;

    /// Who was asked to close it as a second person since it has come to an end.
    @Column(columnDefinition = "uuid[]")
    Set<UUID> verifiers;

    /// Who sits in the mediation that is under way, beside the handler.
    @Column(columnDefinition = "uuid[]")
    Set<UUID> seated;

    /// Who else has reported the matter, after the first: sealed like them.
    @Column(columnDefinition = "uuid[]")
    Set<UUID> otherReporters;

    /// Who speaks for all who bring it together: its parties, 0 for the first.
    @Column(columnDefinition = "integer[]")
    List<Integer> representatives;

    /// The case in which this one goes on.
    @Nullable UUID mergedInto;

    @Column(columnDefinition = "varchar[]")
    List<String> reach;

    /// From whom it is kept, though their office or team would show it to them.
    @Column(columnDefinition = "varchar[]")
    List<String> barred;

    /// Public order that is mediated no more: the police handle it by law.
    boolean byLaw;

    /// The sealed words, to be opened by whoever may.
    SealedWords words() {
        return words;
    }

    public Track state() {
        return Track.of(track, status);
    }

    /// Whether it has come to an end and return visits are to come.
    public boolean isVisited() {
        return state().after(Track.Move.CLOSE).isPresent();
    }

    public boolean isWithdrawn() {
        return status.equals("WITHDRAWN");
    }

    public CaseId id() {
        return id;
    }

    public boolean isOpen() {
        return open;
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    public String category() {
        return category;
    }

    public Risk risk() {
        return risk;
    }

    public List<String> riskFactors() {
        return riskFactors;
    }

    public Set<RiskFactor> factors() {
        return riskFactors.stream().map(RiskFactor::valueOf).collect(toUnmodifiableSet());
    }

    public @Nullable Confirmation confirmation() {
        return confirmation;
    }

    public boolean restricted() {
        return restricted;
    }

    public boolean personFirst() {
        return personFirst;
    }

    public boolean byLaw() {
        return byLaw;
    }

    public @Nullable Point point() {
        return occurrence.point();
    }

    @Nullable String occurredGrid() {
        return occurrence.occurredGrid();
    }

    public Instant occurredAt() {
        return occurrence.occurredAt();
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public HangsIn hangsIn() {
        return hangsIn;
    }

    /// Whom an alert has told in the place of somebody who answers.
    public Set<UUID> told() {
        return told == null ? Set.of() : told;
    }

    /// A member; the case's own id where a resident reported it.
    public UUID reporter() {
        return reporter;
    }

    public Reporter.Kind reporterKind() {
        return reporterKind;
    }

    public Set<UUID> admitted() {
        return admitted;
    }

    public boolean reporterOpen() {
        return reporterOpen;
    }

    public Set<UUID> otherReporters() {
        return otherReporters;
    }

    List<Integer> representatives() {
        return representatives;
    }

    public @Nullable CaseId mergedInto() {
        return mergedInto == null ? null : new CaseId(mergedInto);
    }

    public Set<UUID> recused() {
        return recused;
    }

    public Set<UUID> neighbours() {
        return neighbours;
    }

    Set<UUID> verifiers() {
        return verifiers;
    }

    Set<UUID> seated() {
        return seated;
    }

    Set<UUID> refusedBy() {
        return refusedBy;
    }

    public Responsible responsible() {
        return responsible;
    }

    public Aftercare aftercare() {
        return aftercare;
    }
}
