package org.twogrids.notify.cases;

import org.apache.kafka.common.errors.RetriableException;

/// Nothing is known of anybody yet, so nobody can be told; it passes, so the inbox tries again.
public final class DirectoryNotHeard extends RetriableException {

    public DirectoryNotHeard() {
        super("The directory has not been heard yet");
    }
}
