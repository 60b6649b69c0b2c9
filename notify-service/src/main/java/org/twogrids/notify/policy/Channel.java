package org.twogrids.notify.policy;

/// A way out of the console.
public enum Channel {
    /// A notification of a browser: it may lie unseen, so that it counts for nothing.
    PUSH,
    SMS,
    VOICE,
    EMAIL,
    /// A robot in a group chat.
    ROBOT,
    /// Another system.
    WEBHOOK;

    /// Whether whom it has got through to may be taken as told.
    public boolean reaches() {
        return this != PUSH;
    }

    /// Whether it reaches one person, rather than a group or a machine.
    public boolean isPersonal() {
        return this != ROBOT && this != WEBHOOK;
    }
}
