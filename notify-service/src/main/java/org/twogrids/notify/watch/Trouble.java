package org.twogrids.notify.watch;

/// Why people may not hear of what they must know.
enum Trouble {
    /// No event came for too long, not even a heartbeat of the directory.
    SILENT("nothing heard since "),
    /// Messages wait, and none went out for too long.
    STUCK("no message goes out since ");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    /// In a few words for whoever operates the service.
    String words() {
        return words;
    }
}
