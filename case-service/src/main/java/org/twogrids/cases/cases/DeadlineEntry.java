package org.twogrids.cases.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.AnnouncementPolicy;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.Stage;

/// A clock that runs: what the journal's dues come to, and how far it has been heard.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "case_clock")
@IdClass(DeadlineEntry.Key.class)
class DeadlineEntry {

    private static final Duration ROUNDED = Duration.ofMillis(1);

    /// Of every kind but slips, and of the clock that the version before keeps for all of them.
    private static final UUID NONE = new UUID(0, 0);

    record Key(UUID caseId, Deadline.Kind kind, UUID slip) {}

    @Id private UUID caseId;

    @Id
    @Enumerated(EnumType.STRING)
    private Deadline.Kind kind;

    @Id private UUID slip;

    private Instant due;
    private Instant since;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable Instant nextAt;

    /// Both null while it runs.
    private @Nullable Instant pausedAt;

    private @Nullable Instant pausedUntil;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected DeadlineEntry() {}

    DeadlineEntry(CaseId caseId, Deadline deadline, Instant since) {
        this.caseId = caseId.value();
        this.kind = deadline.kind();
        this.slip = Objects.requireNonNullElse(deadline.slip(), NONE);
        this.due = deadline.due();
        this.since = since;
        this.stage = Stage.QUIET;
        this.nextAt = AnnouncementPolicy.next(deadline, since, stage).orElse(null);
    }

    /// Whether it would run on as it does; the database keeps no nanoseconds.
    boolean runsUntil(Instant until) {
        return pausedAt == null && Duration.between(due, until).abs().compareTo(ROUNDED) < 0;
    }

    /// Runs anew.
    void restart(Instant until, Instant from) {
        due = until;
        since = from;
        stage = Stage.QUIET;
        pausedAt = null;
        pausedUntil = null;
        nextAt = AnnouncementPolicy.next(deadline(), from, stage).orElse(null);
    }

    /// Stands still; heard next when it runs on.
    void pause(Instant at, Instant until) {
        pausedAt = at;
        pausedUntil = until;
        stage = Stage.PAUSED;
        nextAt = until;
    }

    boolean isPaused() {
        return pausedAt != null;
    }

    /// What is to be said of it now: the latest stage, not each that was missed.
    Optional<Stage> announce(Instant now) {
        Optional<Stage> reached = AnnouncementPolicy.reached(deadline(), since, now);
        Optional<Stage> news = reached.filter(it -> it.compareTo(stage) > 0);
        stage = news.orElse(stage);
        nextAt =
                reached.flatMap(it -> AnnouncementPolicy.next(deadline(), since, stage))
                        .orElse(null);
        return news;
    }

    boolean isAnnounced() {
        return stage != Stage.QUIET && stage != Stage.LAPSED;
    }

    /// As others have been told of it: while it stands still, until when it does.
    Deadline announced() {
        return new Deadline(kind, pausedUntil == null ? due : pausedUntil, slip(), null);
    }

    /// As the version before keeps it: for whichever slip is due first.
    boolean isOfAllSlips() {
        return kind == Deadline.Kind.SLIP && slip() == null;
    }

    private @Nullable UUID slip() {
        return NONE.equals(slip) ? null : slip;
    }

    UUID caseId() {
        return caseId;
    }

    Deadline deadline() {
        Instant since = pausedAt;
        Instant until = pausedUntil;
        return new Deadline(
                kind,
                due,
                slip(),
                since == null || until == null ? null : new Deadline.Pause(since, until));
    }
}
