package org.twogrids.notify.deliveries;

import java.util.Locale;
import java.util.UUID;
import org.twogrids.notify.alerts.Alert;

/// A delivery whose time has come and that nothing stands in the way of.
///
/// @param byNumber whether `to` is a telephone number
record Ready(Delivery delivery, Alert alert, String to, boolean byNumber, Locale language) {

    UUID recipient() {
        return alert.recipient();
    }

    /// Red goes at once, and so does what groups and other systems are told.
    boolean canWait() {
        return delivery.isPersonal() && !Loudness.isLoud(alert);
    }
}
