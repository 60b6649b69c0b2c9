package org.twogrids.notify.alerts;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.Wording;
import org.twogrids.notify.policy.Kind;

/// What an alert says, in the reader's language.
public final class AlertWording {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(DirectoryView.ZONE);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                    .withZone(DirectoryView.ZONE);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(DirectoryView.ZONE);

    private final Wording wording;

    private AlertWording(Wording wording) {
        this.wording = wording;
    }

    public static AlertWording of(HttpHeaders reader) {
        return new AlertWording(Wording.of("alerts", Wording.locale(reader)));
    }

    /// Whether it matters more why one is told than how far the deadline has come.
    private static boolean said(Kind kind) {
        return kind == Kind.ESCALATION || kind == Kind.MENTOR_COPY;
    }

    public String of(Alert alert, DirectoryView directory) {
        if (alert.isWithheld()) {
            return wording.text("withheld");
        }
        Vacancy vacancy = alert.vacancy();
        if (vacancy != null) {
            String area = alert.about().grid();
            return wording.text(
                    alert.kind() == Kind.ESCALATION ? "POST_ESCALATION" : alert.kind().name(),
                    area == null ? "" : directory.areaName(area),
                    wording.text("role-" + vacancy.post()),
                    (alert.kind() == Kind.UNMANNED ? HOUR : DAY).format(vacancy.since()),
                    TIME.format(alert.acknowledgeBy()));
        }
        Deadline deadline = Deadline.shownBy(alert);
        if (deadline != null) {
            return wording.text(
                    "due-" + (said(alert.kind()) ? alert.kind() : deadline.stage()),
                    Objects.requireNonNullElse(alert.about().number(), ""),
                    wording.text("risk-" + alert.about().risk()),
                    wording.text("deadline-" + deadline.kind()),
                    HOUR.format(deadline.due()),
                    TIME.format(alert.acknowledgeBy()));
        }
        return wording.text(
                alert.kind().name(),
                Objects.requireNonNullElse(alert.about().number(), ""),
                wording.text("risk-" + alert.about().risk()),
                TIME.format(alert.acknowledgeBy()));
    }
}
