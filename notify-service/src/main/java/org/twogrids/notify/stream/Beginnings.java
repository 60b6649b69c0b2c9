package org.twogrids.notify.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.Alerts;
import org.twogrids.notify.alerts.Recipients;

/// Where a stream begins. A row holds an alert's latest state under its latest place in the
/// sequence, so that whatever changed since a place can always be read; only what is long past, or
/// too much, is better read from the list.
@ApplicationScoped
class Beginnings {

    private static final Duration RESUMABLE = Duration.ofHours(24);
    private static final int MOST = 200;

    private final Alerts alerts;
    private final Recipients recipients;
    private final Clock clock;

    Beginnings(Alerts alerts, Recipients recipients, Clock clock) {
        this.alerts = alerts;
        this.recipients = recipients;
        this.clock = clock;
    }

    /// @param lastEventId the id of the last event that the client saw; null for a first connection
    Beginning of(UUID recipient, @Nullable String lastEventId) {
        long latest = recipients.latest(recipient);
        if (lastEventId == null) {
            return new Beginning(latest, false, List.of());
        }
        if (!lastEventId.matches("\\d{1,18}") || Long.parseLong(lastEventId) > latest) {
            return new Beginning(latest, true, List.of());
        }
        long seen = Long.parseLong(lastEventId);
        List<Alert> missed = alerts.changedSince(recipient, seen, MOST + 1);
        Instant oldest = clock.instant().minus(RESUMABLE);
        boolean tooMuch =
                missed.size() > MOST
                        || missed.stream().anyMatch(alert -> alert.changedAt().isBefore(oldest));
        return tooMuch
                ? new Beginning(latest, true, List.of())
                : new Beginning(seen, false, missed);
    }

    /// @param seen the place in the sequence behind which nothing is sent
    /// @param reset whether the client must read the list anew
    record Beginning(long seen, boolean reset, List<Alert> missed) {}
}
