package org.twogrids.deploy.local;

import java.time.Duration;

/// How long to wait before a part that died is started again: 1 s, doubled with each death in a
/// row up to 30 s; a part that ran for a minute begins anew.
final class Backoff {

    private static final int LONGEST_SECONDS = 30;
    private static final Duration STABLE = Duration.ofMinutes(1);

    private int deaths;
    private long startedAt = System.nanoTime();

    void started() {
        startedAt = System.nanoTime();
    }

    Duration died() {
        boolean stable = System.nanoTime() - startedAt > STABLE.toNanos();
        deaths = stable ? 1 : deaths + 1;
        return Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(deaths - 1, 5)));
    }

    int deathsInARow() {
        return deaths;
    }
}
