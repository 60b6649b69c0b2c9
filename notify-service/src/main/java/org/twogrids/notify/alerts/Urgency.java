package org.twogrids.notify.alerts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place among one's open alerts, the most urgent first. It stays where it is, whatever becomes
/// of the alert that stood there.
///
/// @param risk 0 for the highest
record Urgency(int risk, Instant acknowledgeBy, UUID id) {

    /// Before everything.
    static final Urgency FIRST = new Urgency(-1, Instant.EPOCH, new UUID(0, 0));

    private static final Pattern TEXT = Pattern.compile("([0-3])_(\\d{1,18})_([0-9a-f-]{36})");
    private static final long MICROS = 1_000_000;

    static Urgency of(Alert alert) {
        int rank = switch (alert.about().risk()) { // in the words of the query
                    case RED -> 0;
                    case ORANGE -> 1;
                    case YELLOW -> 2;
                    case BLUE -> 3;
                };
        return new Urgency(rank, alert.acknowledgeBy(), alert.id().value());
    }

    /// Empty where it was not made here.
    static Optional<Urgency> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(matcher.group(2));
        Instant by = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
        return AlertId.parse(matcher.group(3))
                .map(id -> new Urgency(Integer.parseInt(matcher.group(1)), by, id.value()));
    }

    /// As the database keeps time: to the microsecond.
    @Override
    public String toString() {
        long micros = acknowledgeBy.getEpochSecond() * MICROS + acknowledgeBy.getNano() / 1_000;
        return risk + "_" + micros + "_" + id;
    }
}
