package org.twogrids.notify.policy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.twogrids.kernel.events.Risk;

/// What somebody wants once a day, in one message.
///
/// @param from the most urgent that can wait for it: yellow or blue
public record Digest(Risk from, LocalTime at, ZoneId zone) {

    /// The instant itself, or the hour of the digest where the risk can wait for it.
    public Instant after(Risk risk, Instant instant) {
        if (!from.atLeast(risk)) {
            return instant;
        }
        ZonedDateTime local = instant.atZone(zone);
        ZonedDateTime hour = local.with(at);
        return (hour.isBefore(local) ? hour.plusDays(1) : hour).toInstant();
    }
}
