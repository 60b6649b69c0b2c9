package org.twogrids.notify.deliveries;

import java.time.Duration;

/// How long to wait before the next try: five seconds, then three times as long each time, at most
/// five minutes, each a fifth shorter or longer by chance, so that what failed together does not
/// come back together.
final class Backoff {

    private static final double FIRST = 5_000;
    private static final double LONGEST = 300_000;
    private static final double SPREAD = 0.2;

    private Backoff() {}

    /// @param tries how often it has been tried, 1 or more
    /// @param chance from 0 (inclusive) to 1 (exclusive)
    static Duration after(int tries, double chance) {
        double even = Math.min(LONGEST, FIRST * Math.pow(3, tries - 1.0));
        return Duration.ofMillis((long) (even * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
