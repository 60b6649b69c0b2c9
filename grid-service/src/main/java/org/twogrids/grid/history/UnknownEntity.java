package org.twogrids.grid.history;

import org.twogrids.kernel.web.Problem;

final class UnknownEntity extends Problem {

    UnknownEntity(String key) {
        super(404, "unknown-entity", key);
    }
}
