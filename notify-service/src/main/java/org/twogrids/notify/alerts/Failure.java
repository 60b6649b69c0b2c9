package org.twogrids.notify.alerts;

/// Why nobody is told any more although nobody has taken note.
public enum Failure {
    /// The last step has been taken.
    NOBODY_LEFT,
    /// Its time passed so long ago that it would wake somebody for nothing.
    TOO_OLD
}
