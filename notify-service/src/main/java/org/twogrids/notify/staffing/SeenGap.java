package org.twogrids.notify.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;
import org.twogrids.notify.alerts.EmptyPost;
import org.twogrids.notify.alerts.Vacancy;
import org.twogrids.notify.policy.Kind;

/// The newest that was said of a gap: a post in which nobody answers, or soon nobody will.
@Entity
@Table(name = "gap_seen")
public class SeenGap {

    @Id private UUID gapId;

    @Enumerated(EnumType.STRING)
    private Role post;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Risk urgency;

    @Column(columnDefinition = "text[]")
    private List<String> path;

    private Instant sinceAt;
    private @Nullable UUID holder;
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected SeenGap() {}

    SeenGap(StaffingEvent said, Trouble trouble) {
        this.gapId = said.gapId();
        take(said, trouble);
    }

    /// Takes in what was said, unless something newer was before.
    boolean follow(StaffingEvent said, Trouble trouble) {
        if (!said.at().isAfter(saidAt)) {
            return false;
        }
        take(said, trouble);
        return true;
    }

    /// Somebody answers again, unless something newer was said before. What is older and comes
    /// later counts no more.
    boolean end(StaffingEvent.Covered said) {
        if (said.at().isBefore(saidAt)) {
            return false;
        }
        saidAt = said.at();
        return true;
    }

    UUID gapId() {
        return gapId;
    }

    public EmptyPost post() {
        return new EmptyPost(new Vacancy(gapId, post, sinceAt, holder), kind, urgency, path);
    }

    private void take(StaffingEvent said, Trouble trouble) {
        post = said.role();
        kind = trouble.kind();
        urgency = trouble.urgency();
        path = said.path();
        sinceAt = trouble.since();
        holder = trouble.holder();
        saidAt = said.at();
    }

    /// What is the matter with the post.
    ///
    /// @param urgency how soon whoever must fill it has to take note
    record Trouble(Kind kind, Risk urgency, Instant since, @Nullable UUID holder) {}
}
