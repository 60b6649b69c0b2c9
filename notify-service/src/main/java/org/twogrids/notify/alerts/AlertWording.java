package org.twogrids.notify.alerts;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.Wording;

/// What an alert says, in the reader's language.
public final class AlertWording {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(DirectoryView.ZONE);

    private final Wording wording;

    private AlertWording(Wording wording) {
        this.wording = wording;
    }

    public static AlertWording of(HttpHeaders reader) {
        return new AlertWording(Wording.of("alerts", Wording.locale(reader)));
    }

    String of(Alert alert) {
        return wording.text(
                alert.kind().name(),
                alert.about().number(),
                wording.text("risk-" + alert.about().risk()),
                TIME.format(alert.acknowledgeBy()));
    }
}
