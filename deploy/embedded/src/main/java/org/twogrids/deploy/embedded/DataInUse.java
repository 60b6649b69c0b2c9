package org.twogrids.deploy.embedded;

import java.nio.file.Path;

/// Another postgres still works on the data; starting a second one would destroy it.
public final class DataInUse extends RuntimeException {

    private final long pid;

    DataInUse(Path data, long pid) {
        super("PostgreSQL %d still holds %s. Stop it first: kill -INT %1$d".formatted(pid, data));
        this.pid = pid;
    }

    public long pid() {
        return pid;
    }
}
