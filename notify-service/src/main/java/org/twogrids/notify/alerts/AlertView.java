package org.twogrids.notify.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.policy.Kind;

/// An alert as its recipient sees it, in the list and on the stream alike.
///
/// @param lapsed whether the recipient has taken note before and nothing followed
/// @param failure why nobody is told any more; null while somebody is
public record AlertView(
        UUID id,
        long sequence,
        Kind kind,
        Alert.State state,
        @JsonProperty("case") CaseView about,
        OffsetDateTime raisedAt,
        OffsetDateTime acknowledgeBy,
        @Nullable OffsetDateTime acknowledgedAt,
        boolean lapsed,
        @Nullable Failure failure,
        String text) {

    /// @param category null, as is the grid, where the case is restricted
    public record CaseView(
            UUID id,
            String number,
            @Nullable String category,
            Risk risk,
            boolean restricted,
            @Nullable GridView grid) {}

    public record GridView(String code, String name) {}

    public static AlertView of(Alert alert, DirectoryView directory, AlertWording wording) {
        Glimpse about = alert.about();
        String grid = about.grid();
        Instant acknowledgedAt = alert.acknowledgedAt();
        return new AlertView(
                alert.id().value(),
                alert.sequence(),
                alert.kind(),
                alert.state(),
                new CaseView(
                        alert.caseId(),
                        about.number(),
                        about.category(),
                        about.risk(),
                        about.restricted(),
                        grid == null ? null : new GridView(grid, directory.areaName(grid))),
                local(alert.raisedAt()),
                local(alert.acknowledgeBy()),
                acknowledgedAt == null ? null : local(acknowledgedAt),
                alert.hasLapsedBefore(),
                alert.isOpen() ? alert.failure() : null,
                wording.of(alert));
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
    }
}
