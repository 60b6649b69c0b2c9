package org.twogrids.cases.search;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is compared of a case that was settled.
record Settled(
        UUID id,
        Set<Integer> tokens,
        @Nullable String grid,
        String status,
        Instant receivedAt,
        Instant endedAt) {

    static Settled of(@Nullable Object[] row) {
        Set<Integer> tokens = new HashSet<>();
        ((List<?>) Objects.requireNonNull(row[1])).forEach(it -> tokens.add((Integer) it));
        Instant received = (Instant) Objects.requireNonNull(row[4]);
        return new Settled(
                (UUID) Objects.requireNonNull(row[0]),
                tokens,
                (String) row[2],
                (String) Objects.requireNonNull(row[3]),
                received,
                row[5] == null ? received : (Instant) row[5]);
    }
}
