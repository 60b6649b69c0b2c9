package org.twogrids.notify.policy;

/// A way out of the console.
public enum Channel {
    SMS,
    VOICE,
    EMAIL,
    /// A robot in a group chat.
    ROBOT,
    /// Another system.
    WEBHOOK;

    /// Whether it reaches one person, rather than a group or a machine.
    public boolean isPersonal() {
        return this != ROBOT && this != WEBHOOK;
    }
}
