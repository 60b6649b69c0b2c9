package org.twogrids.notify.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.twogrids.notify.alerts.Alert;

/// Claimed deliveries, on their way as one message.
///
/// @param message under which id it goes out; that of the delivery where there is one
/// @param parcels what it tells of; several in a summary
record Errand(UUID message, List<Parcel> parcels, String to, Locale language) {

    Errand {
        parcels = List.copyOf(parcels);
    }

    /// Under which id these go out together: the same again means the same again.
    ///
    /// @param deliveries in an order that does not change
    static UUID id(List<UUID> deliveries) {
        return deliveries.size() == 1
                ? deliveries.getFirst()
                : UUID.nameUUIDFromBytes(deliveries.toString().getBytes(UTF_8));
    }

    /// The first of what it tells of.
    Alert alert() {
        return parcels.getFirst().alert();
    }

    boolean isSummary() {
        return parcels.size() > 1;
    }

    /// @param tries which try this is: the claim is known by it
    record Parcel(UUID delivery, int tries, Alert alert) {}
}
