package org.twogrids.notify.deliveries;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.ChannelPolicy;

/// That one alert goes to its recipient on one channel.
///
/// ```
///              claimed                  taken over
///   QUEUED ─────────────────► SENDING ──────────────► DELIVERED
///     │  ▲                     │   │
///     │  └── did not get through   └── refused, or tried too often ──► FAILED
///     │
///     └── nobody needs it any more ──► SKIPPED
/// ```
///
/// A claim is good for a while only. Whoever claims and dies leaves a row that another claims again
/// after that: the message may then go out twice, but never not at all.
@Entity
@Table(name = "delivery")
class Delivery {

    enum State {
        QUEUED,
        SENDING,
        DELIVERED,
        FAILED,
        SKIPPED
    }

    /// What has waited in vain for so long wakes nobody any more.
    private static final Duration STALE = Duration.ofHours(24);

    /// Behind all channels of the recipient, which wait for each other.
    private static final int BESIDE = 100;

    @Id private UUID id;
    private UUID alert;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String target;
    private int place;

    @SuppressWarnings("UnusedVariable") // read by the queries that order and count tellings
    private int again;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private int tries;
    private Instant queuedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant heldUntil;
    private @Nullable Instant settledAt;

    @SuppressWarnings("UnusedVariable") // read by the query that finds what a reply answers
    private byte @Nullable [] number;

    private @Nullable Instant linkUsedAt;

    @SuppressWarnings("UnusedVariable") // read by the query that counts messages
    private @Nullable UUID message;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Delivery() {}

    /// @param before how often the recipient was told of the alert before
    Delivery(UUID alert, ChannelPolicy.Turn turn, int before) {
        this.id = Ids.next();
        this.alert = alert;
        this.channel = turn.channel();
        this.target = "";
        this.place = turn.place();
        this.again = before;
        this.state = State.QUEUED;
        this.queuedAt = turn.from();
        this.dueAt = turn.due();
    }

    /// To a group or another system, beside the recipient.
    Delivery(UUID alert, Channel channel, String target, Instant at) {
        this.id = Ids.next();
        this.alert = alert;
        this.channel = channel;
        this.target = target;
        this.place = BESIDE;
        this.state = State.QUEUED;
        this.queuedAt = at;
        this.dueAt = at;
    }

    /// Somebody is about to send it.
    ///
    /// @param to blind index of the number that it goes to; null where it goes to none
    /// @param as under which id the message goes out
    /// @param until when somebody else may, if nothing is heard
    void claim(byte @Nullable [] to, UUID as, Instant until) {
        state = State.SENDING;
        number = to;
        message = as;
        tries++;
        dueAt = until;
    }

    /// Not now, so that nobody is flooded. As long as that lasts it does not grow stale.
    void hold(Instant until) {
        state = State.QUEUED;
        reason = Reason.HELD;
        dueAt = until;
        heldUntil = until;
    }

    boolean isHeld() {
        return state == State.QUEUED && reason == Reason.HELD;
    }

    boolean isStale(Instant at) {
        Instant from = heldUntil == null ? queuedAt : heldUntil;
        return from.plus(STALE).isBefore(at);
    }

    void deliver(Instant at) {
        settle(State.DELIVERED, null, at);
    }

    /// Again, later.
    ///
    /// @param tried whether this was a try at all
    void putOff(Reason why, boolean tried, Instant until) {
        state = State.QUEUED;
        reason = why;
        dueAt = until;
        if (!tried) {
            tries--;
        }
    }

    void fail(Reason why, Instant at) {
        settle(State.FAILED, why, at);
    }

    void skip(Reason why, Instant at) {
        settle(State.SKIPPED, why, at);
    }

    /// Whether this is still the claim of the given try, and not another's.
    boolean isClaimedAs(int claimed) {
        return state == State.SENDING && tries == claimed;
    }

    boolean isLinkSpent() {
        return linkUsedAt != null;
    }

    /// Whether the recipient may be taken as told once it got through.
    boolean reaches() {
        return isPersonal() && channel.reaches();
    }

    boolean isPersonal() {
        return target.isEmpty();
    }

    boolean isQueued() {
        return state == State.QUEUED;
    }

    private void settle(State last, @Nullable Reason why, Instant at) {
        state = last;
        reason = why;
        dueAt = null;
        settledAt = at;
    }

    UUID id() {
        return id;
    }

    UUID alert() {
        return alert;
    }

    Channel channel() {
        return channel;
    }

    int place() {
        return place;
    }

    State state() {
        return state;
    }

    @Nullable Reason reason() {
        return reason;
    }

    int tries() {
        return tries;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }
}
