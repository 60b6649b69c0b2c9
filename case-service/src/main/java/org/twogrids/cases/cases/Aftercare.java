package org.twogrids.cases.cases;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What follows the end of a matter. Visits of an earlier end count for nothing once it has
/// broken out again.
///
/// @param endings how often the matter has come to an end
/// @param endedAt when it last did; null before the first end
/// @param visitRound which return visit comes next, 0 for the first
@Embeddable
public record Aftercare(int endings, @Nullable Instant endedAt, int visitRound) {

    static final Aftercare NONE = new Aftercare(0, null, 0);

    Aftercare ended(Instant at) {
        return new Aftercare(endings + 1, at, 0);
    }

    Aftercare visited() {
        return new Aftercare(endings, endedAt, visitRound + 1);
    }
}
