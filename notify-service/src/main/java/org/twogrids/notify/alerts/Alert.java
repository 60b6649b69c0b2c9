package org.twogrids.notify.alerts;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Telling;

/// That one person must know of one case.
///
/// ```
///            acknowledged, by word or by deed
///   OPEN ──────────────────────────────────────► ACKNOWLEDGED
///     │
///     └── nobody needs this person any more ──► ENDED
/// ```
///
/// It stands as long as the one on whose behalf it was raised answers for the case in the same
/// capacity; per case and recipient one alert stands at most.
@Entity
@Table(name = "alert")
public class Alert {

    public enum State {
        OPEN,
        ACKNOWLEDGED,
        ENDED
    }

    @EmbeddedId private AlertId id;
    private UUID caseId;
    private UUID recipient;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private UUID responsible;
    private @Nullable UUID leader;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean standing;
    private boolean hushed;
    private long sequence;
    @Embedded private Glimpse about;
    private Instant raisedAt;
    private Instant acknowledgeBy;
    private @Nullable Instant acknowledgedAt;
    private Instant changedAt;
    private int steps;
    private @Nullable Instant dueAt;
    private boolean exhausted;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Alert() {}

    /// @param leading the alert whose clock this one shares, where the telling has none of its own
    Alert(
            UUID caseId,
            Telling telling,
            Responsibility behalf,
            @Nullable Alert leading,
            CaseHeader header,
            AcknowledgeTimes times,
            Instant at) {
        this.id = AlertId.next();
        this.caseId = caseId;
        this.recipient = telling.recipient();
        this.kind = telling.kind();
        this.capacity = behalf.capacity();
        this.responsible = behalf.member();
        this.leader = telling.leads() || leading == null ? null : leading.id.value();
        this.state = State.OPEN;
        this.standing = true;
        this.hushed = telling.from().isAfter(at);
        this.about = Glimpse.of(header);
        this.raisedAt = at;
        this.acknowledgeBy = times.by(header.risk(), telling.from());
        this.changedAt = at;
        this.dueAt = hushed ? telling.from() : telling.leads() ? acknowledgeBy : null;
    }

    /// Taking note twice changes nothing; neither does taking note of what has ended.
    Optional<AlertFact> acknowledge(Instant at) {
        if (state != State.OPEN) {
            return Optional.empty();
        }
        state = State.ACKNOWLEDGED;
        acknowledgedAt = at;
        hushed = false;
        dueAt =
                kind.onlyInforms()
                        ? null
                        : at; // for the round to call off those who were told in this one's place
        return Optional.of(new AlertFact.Acknowledged(this, at));
    }

    /// No longer needed. What was acknowledged stays so.
    Optional<AlertFact> end() {
        standing = false;
        if (state != State.OPEN) {
            return Optional.empty();
        }
        state = State.ENDED;
        dueAt = null;
        hushed = false;
        return Optional.of(new AlertFact.Ended(this));
    }

    /// The morning has come: from now on it is pushed, and its clock runs where it has one.
    AlertFact wake() {
        hushed = false;
        dueAt = kind.onlyInforms() ? null : acknowledgeBy;
        return new AlertFact.Woken(this);
    }

    /// Somebody else is told; if nobody takes note by then, the next step is due.
    void escalate(int stepsTaken, Instant next) {
        steps = stepsTaken;
        dueAt = next;
    }

    /// Nobody is left to tell: a failure that stays open under its name.
    AlertFact exhaust() {
        exhausted = true;
        dueAt = null;
        return new AlertFact.Exhausted(this);
    }

    void stopClock() {
        dueAt = null;
    }

    /// Keeps what it shows in step with the case; one that no longer stands learns nothing but that
    /// the case is restricted.
    Optional<AlertFact> revise(CaseHeader header) {
        Glimpse now = standing ? Glimpse.of(header) : header.restricted() ? about.veiled() : about;
        if (now.equals(about)) {
            return Optional.empty();
        }
        about = now;
        return Optional.of(new AlertFact.Revised(this));
    }

    /// Takes its place in the recipient's sequence after a change.
    void take(long place, Instant at) {
        sequence = place;
        changedAt = at;
    }

    boolean standsUnder(Map<UUID, Capacity> responsibleNow) {
        return standing && responsibleNow.get(responsible) == capacity;
    }

    /// Whether this tells the one who answers, rather than somebody in their place.
    boolean tells(Responsibility behalf) {
        return standing && recipient.equals(responsible) && behalf().equals(behalf);
    }

    boolean follows(Alert other) {
        return other.id.value().equals(leader);
    }

    boolean isDue(Instant at) {
        return dueAt != null && !dueAt.isAfter(at);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /// Whether the recipient has been asked to look after the case.
    boolean counts() {
        return (standing || state == State.ACKNOWLEDGED) && !kind.onlyInforms();
    }

    Responsibility behalf() {
        return new Responsibility(responsible, capacity);
    }

    public AlertId id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID recipient() {
        return recipient;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Glimpse about() {
        return about;
    }

    public long sequence() {
        return sequence;
    }

    boolean isStanding() {
        return standing;
    }

    boolean isHushed() {
        return hushed;
    }

    boolean isExhausted() {
        return exhausted;
    }

    int steps() {
        return steps;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
