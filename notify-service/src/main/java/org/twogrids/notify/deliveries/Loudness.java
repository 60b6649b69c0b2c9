package org.twogrids.notify.deliveries;

import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.alerts.Alert;

/// What breaks into everything: quiet hours, limits, windows, the one channel that got through.
final class Loudness {

    private Loudness() {}

    /// Red news. A reminder of what is red is none.
    static boolean isLoud(Alert alert) {
        return alert.kind().heardAs(alert.about().risk()) == Risk.RED;
    }
}
