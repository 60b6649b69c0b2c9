package org.twogrids.notify.alerts;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What time makes of an alert: when something is due, what was missed, until when it is put off.
@Embeddable
class Timing {

    private int steps;
    private @Nullable Instant dueAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Failure failure;

    private @Nullable Instant lapsesAt;
    private boolean lapsed;
    private @Nullable Instant snoozedUntil;

    void run(@Nullable Instant until) {
        dueAt = until;
    }

    /// Somebody else is told; if nobody takes note by then, the next step is due.
    void escalate(int stepsTaken, Instant next) {
        steps = stepsTaken;
        dueAt = next;
    }

    /// Somebody took note; it is put off no more.
    ///
    /// @param again when that is no longer enough; null where it always is
    /// @param callOff when the others are to be called off; null where there are none
    void note(@Nullable Instant again, @Nullable Instant callOff) {
        lapsesAt = again;
        dueAt = callOff;
        snoozedUntil = null;
    }

    /// Taking note counts no more.
    void lapse() {
        lapsed = true;
        lapsesAt = null;
        stop();
    }

    /// Something has followed, or it is too late to ask.
    void keep() {
        lapsesAt = null;
        stop();
    }

    /// Runs on only until taking note is no longer enough.
    void stop() {
        dueAt = lapsesAt;
    }

    void fail(Failure why) {
        failure = why;
        dueAt = null;
    }

    /// Nothing has to follow any more; what is due still is.
    void end() {
        lapsesAt = null;
        snoozedUntil = null;
    }

    /// Changes nothing of what is due.
    void snooze(@Nullable Instant until) {
        snoozedUntil = until;
    }

    boolean isDue(Instant at) {
        return dueAt != null && !dueAt.isAfter(at);
    }

    boolean hasLapsed(Instant at) {
        return lapsesAt != null && !lapsesAt.isAfter(at);
    }

    /// Whether it was taken note of before and nothing followed.
    boolean hasLapsedBefore() {
        return lapsed;
    }

    /// When the round next has to look at it; empty where it need not.
    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    @Nullable Failure failure() {
        return failure;
    }

    int steps() {
        return steps;
    }

    @Nullable Instant snoozedUntil() {
        return snoozedUntil;
    }
}
