package org.twogrids.notify.alerts;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.Telling;

/// That one person must know of one case, or of one post in which nobody answers.
///
/// Open until it is acknowledged, by word or by deed, or ends since nobody needs this person any
/// more. It stands as long as the one on whose behalf it was raised answers for the case in the
/// same capacity, or as long as the post has nobody. Per matter and recipient one stands at most;
/// each deadline of a case is a matter of its own.
@Entity
@Table(name = "alert")
public class Alert {

    public enum State {
        OPEN,
        ACKNOWLEDGED,
        ENDED
    }

    @EmbeddedId private AlertId id;
    private @Nullable UUID caseId;
    private UUID recipient;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded private Responsibility behalf;
    private @Nullable UUID leader;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean standing;
    private boolean hushed;
    private boolean withheld;
    private long sequence;
    @Embedded private Glimpse about;
    @Embedded private @Nullable Vacancy vacancy;
    @Embedded private @Nullable Deadline deadline;
    private Instant raisedAt;
    @Embedded private Terms terms;
    private @Nullable Instant acknowledgedAt;
    private Instant changedAt;
    @Embedded private Timing timing;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Alert() {}

    /// @param leading the alert whose clock this one shares, where the telling has none of its own
    Alert(
            Subject subject,
            Telling telling,
            Responsibility behalf,
            @Nullable Alert leading,
            Terms terms,
            Instant at) {
        this.id = AlertId.next();
        this.caseId = subject.caseId();
        this.vacancy = subject.vacancy();
        this.deadline = subject.deadline();
        this.recipient = telling.recipient();
        this.kind = telling.kind();
        this.behalf = behalf;
        this.terms = terms;
        this.leader = telling.leads() || leading == null ? null : leading.id.value();
        this.state = State.OPEN;
        this.standing = true;
        this.hushed = telling.from().isAfter(at);
        this.about = subject.glimpse();
        this.raisedAt = at;
        this.changedAt = at;
        this.timing = new Timing();
        timing.run(hushed ? telling.from() : telling.leads() ? terms.acknowledgeBy() : null);
    }

    /// Taking note twice changes nothing; neither does taking note of what has ended.
    Optional<AlertFact> acknowledge(Instant at) {
        if (state != State.OPEN) {
            return Optional.empty();
        }
        state = State.ACKNOWLEDGED;
        acknowledgedAt = at;
        hushed = false;
        boolean asks = !kind.onlyInforms();
        timing.note(asks ? terms.lapse(at).orElse(null) : null, asks ? at : null);
        return Optional.of(new AlertFact.Acknowledged(this, at));
    }

    /// Taking note was not followed by anything: it counts no more.
    AlertFact lapse() {
        state = State.OPEN;
        acknowledgedAt = null;
        timing.lapse();
        return new AlertFact.Lapsed(this);
    }

    boolean hasLapsed(Instant at) {
        return state == State.ACKNOWLEDGED && timing.hasLapsed(at);
    }

    /// The recipient puts it off: nothing goes to them until then. It counts as nothing: the clock
    /// runs on. Until the same instant again is as good as once.
    Optional<AlertFact> snooze(Instant until, SnoozePolicy policy, Instant at) {
        policy.check(this, until, at);
        if (until.equals(timing.snoozedUntil())) {
            return Optional.empty();
        }
        timing.snooze(until);
        return Optional.of(new AlertFact.Snoozed(this));
    }

    /// What was put off is made known again.
    AlertFact comeBack() {
        timing.snooze(null);
        return new AlertFact.Returned(this);
    }

    /// As long as it is not back, whatever the clock says.
    public boolean isSnoozed() {
        return snoozedUntil() != null;
    }

    /// No longer needed. What was acknowledged stays so.
    Optional<AlertFact> end() {
        standing = false;
        timing.end();
        if (state != State.OPEN) {
            return Optional.empty();
        }
        state = State.ENDED;
        timing.run(null);
        hushed = false;
        return Optional.of(new AlertFact.Ended(this));
    }

    /// The morning has come: from now on it is pushed, and its clock runs where it has one.
    AlertFact wake() {
        hushed = false;
        timing.run(kind.onlyInforms() ? null : terms.acknowledgeBy());
        return new AlertFact.Woken(this);
    }

    /// Nobody is told any more: a failure that stays open under its name.
    AlertFact exhaust(Failure why) {
        hushed = false;
        timing.fail(why);
        return new AlertFact.Exhausted(this);
    }

    /// Keeps what it shows in step with the case; one that no longer stands learns nothing but that
    /// the case is restricted. What has become more urgent is put off no longer. Whoever takes no
    /// part in the case any more is shown nothing of it.
    Optional<AlertFact> revise(CaseHeader header) {
        Glimpse now = standing ? Glimpse.of(header) : header.restricted() ? about.veiled() : about;
        boolean kept = header.isKeptFrom(recipient);
        if (now.equals(about) && kept == withheld) {
            return Optional.empty();
        }
        withheld = kept;
        boolean rises = now.risk().compareTo(about.risk()) < 0;
        about = now;
        return Optional.of(rises && isSnoozed() ? comeBack() : new AlertFact.Revised(this));
    }

    /// Takes its place in the recipient's sequence after a change.
    void take(long place, Instant at) {
        sequence = place;
        changedAt = at;
    }

    /// Whether this tells the one who answers, rather than somebody in their place.
    boolean tells(Responsibility one) {
        return standing && recipient.equals(behalf.member()) && behalf.equals(one);
    }

    boolean follows(Alert other) {
        return other.id.value().equals(leader);
    }

    boolean isDue(Instant at) {
        return timing.isDue(at);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /// Whether the recipient has been asked to look after the case.
    boolean counts() {
        return (standing || state == State.ACKNOWLEDGED) && !kind.onlyInforms();
    }

    Responsibility behalf() {
        return behalf;
    }

    /// Of the channels on offer those that the message may take, as the policy has it.
    public List<Channel> channels(List<Channel> offered) {
        return terms.channels(kind.heardAs(about.risk()), offered);
    }

    Occasion occasion() {
        return terms.ofACase();
    }

    Timing timing() {
        return timing;
    }

    public AlertId id() {
        return id;
    }

    /// Null where it is about a post.
    public @Nullable UUID caseId() {
        return caseId;
    }

    /// Null where it is about a case.
    public @Nullable Vacancy vacancy() {
        return vacancy;
    }

    /// Null where it is about the case itself, or a post.
    public @Nullable Deadline deadline() {
        return deadline;
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

    /// Its recipient takes no part in the case any more: it is shown nowhere.
    public boolean isWithheld() {
        return withheld;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant acknowledgeBy() {
        return terms.acknowledgeBy();
    }

    /// Null where it is not put off.
    public @Nullable Instant snoozedUntil() {
        return isOpen() ? timing.snoozedUntil() : null;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
