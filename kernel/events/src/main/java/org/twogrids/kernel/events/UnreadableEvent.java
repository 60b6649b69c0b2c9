package org.twogrids.kernel.events;

/// A record that no retry can make readable: broken bytes, missing attributes, an unknown type.
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreadableEvent(String message) {
        super(message);
    }
}
