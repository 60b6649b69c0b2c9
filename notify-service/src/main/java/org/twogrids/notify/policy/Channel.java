package org.twogrids.notify.policy;

/// A way to reach one person who does not look at the console.
public enum Channel {
    SMS,
    VOICE,
    EMAIL
}
