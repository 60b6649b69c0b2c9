package org.twogrids.notify.policy;

import java.time.Instant;
import java.util.UUID;

/// Who is to be told, as what and from when on.
///
/// @param from when it is pushed and its clock starts
/// @param leads whether it has a clock of its own; else it shares that of the telling before it,
///     and whoever of them takes note stops both, or has none where it only informs
public record Telling(UUID recipient, Kind kind, Instant from, boolean leads) {

    public static Telling leading(UUID recipient, Kind kind, Instant from) {
        return new Telling(recipient, kind, from, true);
    }

    static Telling reminding(UUID recipient, Instant from) {
        return new Telling(recipient, Kind.REMINDER, from, false);
    }

    /// That more has come to a case.
    public static Telling adding(UUID recipient, Instant from) {
        return new Telling(recipient, Kind.ADDITION, from, false);
    }

    /// That somebody is asked to close a case.
    public static Telling closing(UUID recipient, Instant at) {
        return new Telling(recipient, Kind.CLOSING, DuePolicy.byDay(at), false);
    }

    static Telling informing(UUID recipient, Instant from) {
        return new Telling(recipient, Kind.MENTOR_COPY, from, false);
    }

    public static Telling beside(UUID recipient, Kind kind, Instant from) {
        return new Telling(recipient, kind, from, false);
    }
}
