package org.twogrids.deploy.local;

/// The stack does not start; the message says why and what to do about it.
public final class StartRefused extends RuntimeException {

    StartRefused(String message) {
        super(message);
    }
}
