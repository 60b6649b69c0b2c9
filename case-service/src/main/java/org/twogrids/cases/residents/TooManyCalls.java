package org.twogrids.cases.residents;

/// Too many calls within the hour; shown as a page.
final class TooManyCalls extends RuntimeException {

    private final long seconds;

    /// @param seconds until the next may come
    TooManyCalls(long seconds) {
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
