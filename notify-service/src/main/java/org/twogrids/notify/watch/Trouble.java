package org.twogrids.notify.watch;

/// Why people may not hear of what they must know.
enum Trouble {
    /// No event came for too long, not even a heartbeat of the directory.
    SILENT("nothing heard since "),
    /// Messages wait, and none went out for too long.
    STUCK("no message goes out since "),
    /// What becomes of cases is announced and not taken in, while the directory is still heard.
    BEHIND("case events wait since "),
    /// The clock has jumped: escalation pauses.
    CLOCK("the clock has jumped at ");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    /// In a few words for whoever operates the service.
    String words() {
        return words;
    }
}
