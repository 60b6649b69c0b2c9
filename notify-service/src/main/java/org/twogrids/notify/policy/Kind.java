package org.twogrids.notify.policy;

import java.time.Instant;
import org.twogrids.kernel.events.Risk;

/// Why somebody is told.
public enum Kind {
    OFFICER,
    HANDLER,
    OWNER,
    /// In place of, or beside, an officer who is off duty.
    DUTY,
    /// To an officer who is off duty, for the next morning.
    MORNING_COPY,
    /// At the same time as the one who answers, because a policy says so.
    BESIDE,
    /// To the mentor of whoever answers.
    MENTOR_COPY,
    /// Of a deadline that comes near, to whoever has to keep it.
    REMINDER,
    /// That more has come to a case, to whoever handles and whoever owns it.
    ADDITION,
    /// That a case waits to be closed, to the second person who is asked to.
    CLOSING,
    /// Of a post in which nobody answers, to whoever must fill it.
    VACANT,
    /// Of a term that ends while nobody follows, to whoever must fill the post.
    EXPIRING,
    /// Of a shift that nobody serves, to whoever must see to it.
    UNMANNED,
    /// Because nobody before has taken note in time.
    ESCALATION;

    /// Whether it is about a post. An escalation may be, or about a case.
    public boolean isOfAPost() {
        return this == VACANT || this == EXPIRING || this == UNMANNED;
    }

    /// Whether it goes to somebody else than the one who answers, at once.
    public boolean isInPlaceOf() {
        return this == DUTY || this == BESIDE;
    }

    /// As how urgent it goes out. A reminder of what is red is no news that anybody is woken for,
    /// nor is one more report of it: it goes like orange.
    public Risk heardAs(Risk risk) {
        return wakesNobody() && risk == Risk.RED ? Risk.ORANGE : risk;
    }

    /// When it may leave the house: a reminder never at night. In the console it is before that.
    public Instant leavesAt(Instant at) {
        return wakesNobody() ? DuePolicy.byDay(at) : at;
    }

    private boolean wakesNobody() {
        return this == REMINDER || this == ADDITION || this == CLOSING;
    }

    /// Whether it only informs: it has no clock, nobody is asked in its place, and whoever has it
    /// may still be asked themselves.
    public boolean onlyInforms() {
        return this == MENTOR_COPY || wakesNobody();
    }
}
