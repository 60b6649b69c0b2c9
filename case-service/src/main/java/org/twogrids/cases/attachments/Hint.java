package org.twogrids.cases.attachments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where and when a picture was taken, as its device thought. A hint and no proof: devices are
/// wrong, and what they write can be changed.
///
/// @param lon WGS-84; null where the device did not say, as `lat`
record Hint(@Nullable Double lon, @Nullable Double lat, @Nullable Instant takenAt) {

    /// As it is sealed.
    String text() {
        return (lon == null ? "" : lon)
                + " "
                + (lat == null ? "" : lat)
                + " "
                + (takenAt == null ? "" : takenAt);
    }

    static Hint of(String text) {
        String[] parts = text.split(" ", -1);
        return new Hint(
                parts[0].isEmpty() ? null : Double.valueOf(parts[0]),
                parts[1].isEmpty() ? null : Double.valueOf(parts[1]),
                parts[2].isEmpty() ? null : Instant.parse(parts[2]));
    }
}
