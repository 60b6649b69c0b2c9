package org.twogrids.notify.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

/// Identity of an alert: a UUIDv7, so that ids sort by the time of raising.
@Embeddable
public record AlertId(@Column(name = "id") UUID value) {

    static AlertId next() {
        return new AlertId(Ids.next());
    }

    static Optional<AlertId> parse(String text) {
        try {
            return Optional.of(new AlertId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
