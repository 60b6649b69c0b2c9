package org.twogrids.notify.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Role;

/// A post in which nobody answers, or soon nobody will.
///
/// @param gap the same until somebody answers again
/// @param since from when on nobody answers
/// @param holder who answered last, or answers until then; null where nobody ever did
@Embeddable
public record Vacancy(
        @Column(name = "gap_id") UUID gap,
        @Enumerated(EnumType.STRING) @Column(name = "post") Role post,
        @Column(name = "since_at") Instant since,
        @Nullable UUID holder) {}
