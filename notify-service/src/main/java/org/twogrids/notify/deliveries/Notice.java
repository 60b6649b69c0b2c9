package org.twogrids.notify.deliveries;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.policy.Kind;

/// What another system is told of an alert: codes, and nobody's name.
///
/// @param id the same with each try
/// @param grid code of the community grid
record Notice(
        UUID id,
        String type,
        UUID alert,
        Kind kind,
        UUID caseId,
        String number,
        @Nullable String category,
        Risk risk,
        @Nullable String grid,
        OffsetDateTime raisedAt,
        OffsetDateTime acknowledgeBy) {

    static Notice of(Errand errand) {
        Alert alert = errand.alert();
        return new Notice(
                errand.message(),
                "alert.raised",
                alert.id().value(),
                alert.kind(),
                requireNonNull(alert.caseId()),
                requireNonNull(alert.about().number()),
                alert.about().category(),
                alert.about().risk(),
                alert.about().grid(),
                local(alert.raisedAt()),
                local(alert.acknowledgeBy()));
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
    }
}
