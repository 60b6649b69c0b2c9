package org.twogrids.notify.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;
import org.twogrids.notify.policy.Kind;

/// An alert as its recipient sees it, in the list and on the stream alike.
///
/// @param risk of the case, or how pressing the post is
/// @param about null where it is about a post, and where the recipient takes no part in the case
///     any more
/// @param deadline of the case that it is about; null where it is about the case itself, or a post
/// @param post null where it is about a case
/// @param changedAt that of raising as long as nothing else has happened
/// @param snoozedUntil when it is made known again; null where the recipient has not put it off
/// @param lapsed whether the recipient has taken note before and nothing followed
/// @param failure why nobody is told any more; null while somebody is
public record AlertView(
        UUID id,
        long sequence,
        Kind kind,
        Alert.State state,
        Risk risk,
        @JsonProperty("case") @Nullable CaseView about,
        @Nullable DeadlineView deadline,
        @Nullable PostView post,
        OffsetDateTime raisedAt,
        OffsetDateTime changedAt,
        OffsetDateTime acknowledgeBy,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable OffsetDateTime snoozedUntil,
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
            @Nullable AreaView grid) {}

    /// @param stage how far it has come
    /// @param slip which whistle slip is to be answered; null of every other kind
    public record DeadlineView(
            Due.Kind kind, Due.Stage stage, OffsetDateTime due, @Nullable UUID slip) {}

    /// @param gap the same for all who are told of it
    /// @param since from when on nobody answers
    /// @param holder who answered last, or answers until then; null where nobody ever did
    public record PostView(
            UUID gap,
            AreaView area,
            Role role,
            OffsetDateTime since,
            @Nullable PersonView holder) {}

    public record AreaView(String code, String name) {}

    public record PersonView(UUID id, String name) {}

    public static AlertView of(Alert alert, DirectoryView directory, AlertWording wording) {
        Instant acknowledgedAt = alert.acknowledgedAt();
        Instant snoozedUntil = alert.snoozedUntil();
        return new AlertView(
                alert.id().value(),
                alert.sequence(),
                alert.kind(),
                alert.state(),
                alert.about().risk(),
                theCase(alert, directory),
                deadline(alert),
                post(alert, directory),
                local(alert.raisedAt()),
                local(alert.changedAt()),
                local(alert.acknowledgeBy()),
                acknowledgedAt == null ? null : local(acknowledgedAt),
                snoozedUntil == null ? null : local(snoozedUntil),
                alert.timing().hasLapsedBefore(),
                alert.isOpen() ? alert.timing().failure() : null,
                wording.of(alert, directory));
    }

    private static @Nullable CaseView theCase(Alert alert, DirectoryView directory) {
        UUID id = alert.caseId();
        Glimpse about = alert.about();
        String number = about.number();
        return id == null || number == null || alert.isWithheld()
                ? null
                : new CaseView(
                        id,
                        number,
                        about.category(),
                        about.risk(),
                        about.restricted(),
                        area(about, directory));
    }

    private static @Nullable DeadlineView deadline(Alert alert) {
        Deadline deadline = Deadline.shownBy(alert);
        return deadline == null
                ? null
                : new DeadlineView(
                        deadline.kind(), deadline.stage(), local(deadline.due()), deadline.slip());
    }

    private static @Nullable PostView post(Alert alert, DirectoryView directory) {
        Vacancy vacancy = alert.vacancy();
        AreaView area = area(alert.about(), directory);
        if (vacancy == null || area == null) {
            return null;
        }
        UUID holder = vacancy.holder();
        return new PostView(
                vacancy.gap(),
                area,
                vacancy.post(),
                local(vacancy.since()),
                holder == null ? null : new PersonView(holder, directory.memberName(holder)));
    }

    private static @Nullable AreaView area(Glimpse about, DirectoryView directory) {
        String code = about.grid();
        return code == null ? null : new AreaView(code, directory.areaName(code));
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryView.ZONE).toOffsetDateTime();
    }
}
